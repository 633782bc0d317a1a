#include <gtest/gtest.h>

#include <set>

#include "core/data/documents/wikitext.h"
#include "tests/support/damage.h"
#include "tests/support/document_files.h"
#include "tests/support/expect_error.h"
#include "tests/support/temporary_folder.h"

namespace deepsight {
namespace {

using test::bzip2;
using test::contains;
using test::expectError;
using test::expectGoesOn;
using test::inMembers;
using test::putBytes;
using test::readDocuments;

std::string plain(const std::string& wikitext) {
    return plainWikitext(wikitext, {"datei", "kategorie", "категория"});
}

constexpr auto kHead =
    "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\" "
    "xml:lang=\"de\">\n  <siteinfo>\n    <sitename>Wikipedia</sitename>\n    <namespaces>\n"
    "      <namespace key=\"-2\" case=\"first-letter\">Medium</namespace>\n"
    "      <namespace key=\"0\" case=\"first-letter\" />\n"
    "      <namespace key=\"6\" case=\"first-letter\">Datei</namespace>\n"
    "      <namespace key=\"14\" case=\"first-letter\">Kategorie</namespace>\n"
    "    </namespaces>\n  </siteinfo>\n";
constexpr auto kTail = "</mediawiki>\n";

std::string page(const std::string& title, const std::string& text, const std::string& ns = "0",
                 const std::string& more = "") {
    return "  <page>\n    <title>" + title + "</title>\n    <ns>" + ns + "</ns>\n    <id>7</id>\n" +
           more + "    <revision>\n      <id>1</id>\n      <contributor><username>A</username>" +
           "</contributor>\n      <model>wikitext</model>\n      <text xml:space=\"preserve\">" +
           text + "</text>\n    </revision>\n  </page>\n";
}

struct Dump {
    std::vector<std::string> streams;  ///< head, some pages each, tail
    std::vector<std::string> documents;
    std::string bytes() const {
        std::string all;
        for (const std::string& stream : streams) all += stream;
        return all;
    }
};

/// Pages in streams of three, as Wikipedia has a hundred, with redirects and talk between.
Dump makeDump(int pages) {
    Dump dump;
    dump.streams.emplace_back(kHead);
    std::string stream;
    for (int i = 0; i < pages; ++i) {
        const std::string title = "Seite " + std::to_string(i);
        if (i % 5 == 2) {
            stream += page(title, "#REDIRECT [[X]]", "0", "    <redirect title=\"X\" />\n");
        } else if (i % 5 == 4) {
            stream += page("Talk:" + title, "talk", "1");
        } else {
            std::string words;
            for (int k = 0; k < 40 * (i % 30); ++k) words += std::to_string(k * i * 7919) + " ä";
            stream += page(title, "'''Fett''' &amp;ndash; [[Haus|Häuser]] " + words);
            dump.documents.push_back(title + "\n\nFett – Häuser" +
                                     (words.empty() ? "" : " " + words));
        }
        if (i % 3 == 2 || i + 1 == pages) dump.streams.push_back(std::exchange(stream, {}));
    }
    dump.streams.emplace_back(kTail);
    return dump;
}

TEST(Wikitext, LinksAndEmphasisBecomeTheirWords) {
    EXPECT_EQ(plain("'''Berlin''' is the ''[[capital city|capital]]'' of [[Germany]]'s [[bus]]es."),
              "Berlin is the capital of Germany's buses.");
    EXPECT_EQ(plain("[[:Category:Berlin|see]] [https://example.org the site] [http://x.org]."),
              "see the site .");
    EXPECT_EQ(plain("[[Mercury (planet)|]] and [[Help:Contents|]]"), "Mercury and Contents");
    EXPECT_EQ(plain("'''''both''''' the dog''''s ''x''"), "both the dog's x");
}

TEST(Wikitext, WhatIsNoTextIsLeftOut) {
    EXPECT_EQ(plain("A<!-- no\n\n -->B{{cite|a={{nested|[[x]]}}\n|b}}C<ref name=\"a\">{{x}}</ref>D"
                    "<ref name=a />E<math>x^2</math>F<REF>no</Ref>G"),
              "ABCDEFG");
    EXPECT_EQ(plain("{{Infobox\n| name = X\n| area = {{convert|5|km2}}\n|}}\nText.\n"), "Text.");
    EXPECT_EQ(plain("Before\n{| class=\"wikitable\"\n|-\n! a !! b\n|-\n| 1 || {{x|}}\n|}\nAfter"),
              "Before\n\nAfter");
    EXPECT_EQ(plain(":{|\n| indented\n{|\n| nested\n|}\n|}\nAfter"), "After");
    EXPECT_EQ(plain("__NOTOC__a __ b <gallery>\nFile:X.jpg|x\n</gallery>c"), "a __ b c");
    EXPECT_EQ(plain("[[File:X.jpg|thumb|A [[cat]] on a [[mat|rug]]]]Text[[Category:Cats|x]]"),
              "Text");
    EXPECT_EQ(
        plain("[[Datei:X.jpg|mini|Katze]]Text[[kategorie:Katze]][[Категория:Кот]][[fr:Chat]]"),
        "Text");
}

TEST(Wikitext, TagsGoAndTheirContentStays) {
    EXPECT_EQ(plain("H<sub>2</sub>O is <small class=\"x\">water</small>.<br />Next"),
              "H2O is water.\nNext");
    EXPECT_EQ(plain("<nowiki>[[no link]] ''so''</nowiki> 1 < 2 <b> 3"),
              "[[no link]] ''so'' 1 < 2 3");
    EXPECT_EQ(plain("a&nbsp;b &ndash; c &#8211; d &#x2014; &unknown; &amp;"),
              "a b – c – d — &unknown; &");
}

TEST(Wikitext, HeadingsStayWhereTextFollows) {
    EXPECT_EQ(
        plain("Lead.\n\n== History ==\n=== Early ===\nFirst.\nSecond.\n== Empty ==\n"
              "{{x}}\n=== Also empty ===\n== Last ==\n* one\n* two\n#three\n: four\n----\nEnd\n"
              "== References ==\n{{reflist}}\n[[Category:X]]"),
        "Lead.\n\nHistory\n\nEarly\n\nFirst.\nSecond.\n\nLast\n\none\ntwo\nthree\nfour\n\nEnd");
}

TEST(Wikitext, WhatIsLeftBesideATemplateIsTidied) {
    EXPECT_EQ(plain("Paris ({{IPA|x}}) is, ({{lang|fr}}; born 1950) a {{x}} city , big"),
              "Paris is, (born 1950) a city, big");
    EXPECT_EQ(plain("f(x) = ()"), "f(x) =");
}

TEST(Wikitext, UnclosedMarkupLosesNoText) {
    for (const char* text :
         {"{{open", "[[open", "<ref>open", "<!-- open", "{|\nopen", "[http://x open",
          "<nowiki>open", "''open", "}} ]] |} open", "[[a|{{b]] open"}) {
        EXPECT_TRUE(contains(plain(text), "open")) << text;
    }
}

TEST(Wikitext, DeepNestingTakesTimeInProportion) {
    // A thousandfold of what a page has; were it quadratic, this would go on for hours.
    for (const char* unit : {"[[", "{{", "{|\n", "<ref>", "<!--", "'''", "[[a|", "[http://a ", "_",
                             "(", "{{[[", "<a", "&", "__A", "== a\n", "[[a]]", "]]", "}}", "|}"}) {
        std::string text;
        while (text.size() < 2'000'000) text += unit;
        for (const char* end : {"", "x]]", "x}}"}) {
            std::string closed = text;
            if (*end != '\0') {
                for (std::size_t i = 0; i < text.size() / 4; ++i) closed += end;
            }
            EXPECT_LE(plain(closed).size(), closed.size()) << unit;
        }
    }
}

TEST(WikipediaDump, GivesArticlesAsPlainText) {
    const test::TemporaryFolder folder;
    const std::string haus =
        "{{Infobox}}\nEin '''Haus''' &lt;ref&gt;x&lt;/ref&gt;.\n[[Datei:A.jpg]]";
    putBytes(folder / "a.xml", kHead + page("Haus &amp; Hof", haus) + page("Hilfe", "x", "12") +
                                   page("Weiter", "#WEITERLEITUNG [[Haus]]", "0",
                                        "    <redirect title=\"Haus\" />\n") +
                                   page("Leer", "{{x}}") + page("Ende", "[[Haus]]") + kTail);
    const std::vector<std::string> expected = {"Haus & Hof\n\nEin Haus .", "Ende\n\nHaus"};
    EXPECT_EQ(readDocuments(folder / "a.xml"), expected);
    expectGoesOn(folder / "a.xml", expected);
}

TEST(WikipediaDump, EveryFormOfBzip2GivesTheSameAndGoesOnAnywhere) {
    const test::TemporaryFolder folder;
    const Dump dump = makeDump(600);
    std::string multistream;
    for (const std::string& stream : dump.streams) multistream += bzip2(stream);
    const std::pair<const char*, std::string> files[] = {
        {"a.xml", dump.bytes()},
        {"single.xml.bz2", bzip2(dump.bytes())},
        {"multistream.xml.bz2", multistream},
        {"pbzip2.xml.bz2", inMembers(dump.bytes(), 100'007, bzip2)},
        {"a.xml.zst", test::zstd(dump.bytes())},
        {"a.xml-p1p600.gz", inMembers(dump.bytes(), 333'331, test::gzip)},
    };
    for (const auto& [name, bytes] : files) {
        SCOPED_TRACE(name);
        putBytes(folder / name, bytes);
        EXPECT_EQ(readDocuments(folder / name, 1), dump.documents);
        EXPECT_EQ(readDocuments(folder / name, 3), dump.documents);
        expectGoesOn(folder / name, dump.documents, 5);
    }
}

TEST(WikipediaDump, TheLastRevisionOfAPageCounts) {
    const test::TemporaryFolder folder;
    std::string history = page("Haus", "alt");
    const std::string end = "  </page>\n";
    history.insert(history.size() - end.size(),
                   "    <revision>\n      <text>neu</text>\n    </revision>\n");
    putBytes(folder / "a.xml", kHead + history + kTail);
    EXPECT_EQ(readDocuments(folder / "a.xml"), std::vector<std::string>{"Haus\n\nneu"});
}

TEST(WikipediaDump, WhatIsCutOffOrNoDumpIsRefused) {
    const test::TemporaryFolder folder;
    const Dump dump = makeDump(30);
    const auto refuses = [&](const std::string& bytes, const std::string& part) {
        putBytes(folder / "a.xml.bz2", bzip2(bytes));
        const std::string message =
            expectError(ErrorKind::Data, [&] { readDocuments(folder / "a.xml.bz2"); });
        EXPECT_TRUE(contains(message, part));
        EXPECT_TRUE(test::namesARemedy(message)) << message;
    };
    const std::string whole = dump.bytes();
    const std::size_t tail = std::string(kTail).size();
    refuses(whole.substr(0, whole.size() / 2), "cut off");
    refuses(whole.substr(0, whole.size() - tail), "cut off");
    refuses(whole.substr(0, whole.size() - tail - 1), "cut off after a page");
    refuses("<html></html>", "<mediawiki>");
    refuses("", "<mediawiki>");
    refuses(kHead + std::string("<page><title>A</title><b></page>") + kTail,
            "in page 1, it is no XML");
    refuses(kHead + std::string("<page>&bomb;</page>") + kTail, "undefined entity");
}

}  // namespace
}  // namespace deepsight
