#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace deepsight {

/// One text of a .ts file.
struct CatalogueEntry {
    QString context;
    QString source;
    QStringList translations;  ///< several where the text has plural forms
    bool plural = false;
    bool finished = false;
};

inline CatalogueEntry readMessage(QXmlStreamReader& xml, const QString& context) {
    CatalogueEntry entry;
    entry.context = context;
    entry.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            entry.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entry.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            while (entry.plural && xml.readNextStartElement()) {
                entry.translations << xml.readElementText();
            }
            if (!entry.plural) entry.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

/// The texts of translations/deepsight_<code>.ts; empty where the file cannot be read.
inline QList<CatalogueEntry> readCatalogue(const QString& code) {
    QFile file(QStringLiteral(DEEPSIGHT_TRANSLATIONS "/deepsight_%1.ts").arg(code));
    QList<CatalogueEntry> entries;
    if (!file.open(QIODevice::ReadOnly)) return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            entries << readMessage(xml, context);
        }
    }
    return entries;
}

}  // namespace deepsight
