#include "app/equivalent_command.h"

#include <gtest/gtest.h>

#include <QProcess>

#include "core/cli/overrides.h"
#include "core/config/config_json.h"
#include "core/config/config_schema.h"
#include "core/config/presets.h"

namespace deepsight {
namespace {

/// What deepsight-cli makes of the arguments.
Config parsed(const QStringList& arguments) {
    EXPECT_EQ(arguments.value(0), QStringLiteral("train"));
    Config config;
    std::vector<std::string> overrides;
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string value = arguments.at(i + 1).toStdString();
        if (arguments.at(i) == QStringLiteral("--preset")) config = preset(value).config;
        if (arguments.at(i) == QStringLiteral("--set")) overrides.push_back(value);
    }
    return cli::withOverrides(config, overrides);
}

const QString kOut = QStringLiteral("/tmp/run");

void expectSame(const Config& config) {
    const QStringList arguments = trainArguments(config, kOut);
    EXPECT_EQ(toJson(parsed(arguments)), toJson(config)) << qPrintable(arguments.join(' '));
}

TEST(EquivalentCommand, APresetNeedsNothingElse) {
    for (const Preset& preset : presets()) {
        EXPECT_EQ(
            trainArguments(preset.config, kOut),
            (QStringList{"train", "--preset", QString::fromStdString(preset.id), "--out", kOut}));
    }
}

TEST(EquivalentCommand, EveryFieldComesBack) {
    for (const Preset& preset : presets()) {
        for (const Field& field : configFields()) {
            Config config = preset.config;
            if (!field.applies(config) || field.path() == "model.architecture") continue;
            switch (field.kind) {
                case FieldKind::Boolean:
                    field.set(config, !std::get<bool>(field.get(config)));
                    break;
                case FieldKind::Integer:
                    field.set(config, std::get<std::int64_t>(field.get(config)) + 1);
                    break;
                case FieldKind::Real:
                    field.set(config, (field.minimum + std::get<double>(field.get(config))) / 3);
                    break;
                case FieldKind::Choice:
                    field.set(config, std::string(field.choices.back()));
                    break;
                case FieldKind::Text:
                    field.set(config, std::string(field.path() == "training.device" ? "cuda:1"
                                                                                    : "/data/a b"));
                    break;
            }
            expectSame(config);
        }
    }
}

TEST(EquivalentCommand, OtherDataComesBack) {
    Config config = presets().front().config;
    config.data.source = DataSource::Text;
    config.model.vocabularySize = 257;
    for (const char* path : {"/data/it's mine.txt", "7", "true", "null", "\"quoted\"", "[1]",
                             "/data/\xC3\xA4.txt", "/data/a=b.txt", "/tmp/$HOME"}) {
        config.data.path = path;
        expectSame(config);
    }
}

TEST(EquivalentCommand, AShellReadsTheSameArguments) {
    Config config = presets().front().config;
    config.data.source = DataSource::Text;
    config.data.path = "/data/it's $HOME \"and\" `more`.txt";
    const QString out = QStringLiteral("/tmp/my runs/r1");
    QString line = trainCommand(config, out);
    ASSERT_TRUE(line.startsWith(QStringLiteral("deepsight-cli train ")));
    line.replace(0, 13, QStringLiteral("printf '%s\\n'"));
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
    ASSERT_TRUE(shell.waitForFinished());
    QStringList read = QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'));
    read.removeLast();
    EXPECT_EQ(read, trainArguments(config, out));
}

}  // namespace
}  // namespace deepsight
