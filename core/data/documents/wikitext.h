#pragma once

#include <set>
#include <string>
#include <string_view>

namespace deepsight {

/// The words of a page of MediaWiki's markup, in paragraphs with an empty line between them.
///
/// Left out: comments, templates and parameters, tables, references, formulas, galleries, source
/// code, files, categories, links to other languages, other tags (their content stays), magic
/// words. Links and emphasis become their words; headings and items of lists become lines, headings
/// only where text follows. Not done: templates are not expanded, so that a word which a template
/// would write (a converted unit, a date, a formula) is missing, as are the cells of tables;
/// variants of a language (-{...}-) stay as they are. Takes time in proportion to the text, however
/// it is nested. `hiddenNamespaces` are those, besides English ones, whose links are no text, as
/// lowerCase() gives them.
std::string plainWikitext(std::string_view wikitext, const std::set<std::string>& hiddenNamespaces);

/// For names that differ in capital letters only.
std::string lowerCase(std::string_view name);

/// The words of a link between "[[" and "]]": those from `label` on (beyond the end: it has none),
/// or its target; empty for what is no text. Called by plainWikitext().
std::string linkWords(std::string_view content, std::size_t label,
                      const std::set<std::string>& hiddenNamespaces);

/// What is left to do once the markup within lines is gone: headings, lists, spaces, empty
/// brackets. Called by plainWikitext().
std::string plainLines(std::string_view text);

/// The character that "&nbsp;" or "&#8211;" at the start of `text` stands for, with its length
/// there; length 0: no such thing.
struct WikiEntity {
    std::string character;
    std::size_t length = 0;
};
WikiEntity wikiEntity(std::string_view text);

}  // namespace deepsight
