// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_structure.h"

#include "core/ingest/article_lines.h"
#include "core/ingest/comment_thread.h"
#include "core/ingest/line_words.h"
#include "core/text/sentence.h"
#include "core/text/token.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::ingest {

namespace {

constexpr std::size_t longestLeadTitle = 90; ///< characters, the ellipsis included
constexpr std::size_t headLines = 6;         ///< where a publisher's name alone on a line may stand
constexpr std::size_t mostCandidates = 4;

enum class LineKind { text, title, date, byline, source, publisher, section, furniture };

/// "HARBOUR TOWN, Jan. 3 (Northern News) - The …" or "HARBOUR TOWN — The …".
struct DatelinePrefix {
    std::string_view agency; ///< empty where none is named
    std::size_t size = 0;    ///< up to where the sentence begins
};

bool isSeparator(std::string_view text) {
    return text.starts_with('-') || text.starts_with("\u2013") || text.starts_with("\u2014");
}

std::string_view withoutDashes(std::string_view text) {
    for (;;) {
        if (text.starts_with('-') || text.starts_with(' '))
            text.remove_prefix(1);
        else if (text.starts_with("\u00A0"))
            text.remove_prefix(2);
        else if (text.starts_with("\u2013") || text.starts_with("\u2014"))
            text.remove_prefix(3);
        else
            return text;
    }
}

bool isPlace(std::string_view text) {
    constexpr std::size_t longestPlace = 60;
    const auto words = wordsOf(text);
    const auto named = [](std::string_view word) {
        return beginsUpper(word) || (word.front() >= '0' && word.front() <= '9');
    };
    return text.size() <= longestPlace && std::all_of(words.begin(), words.end(), named);
}

/// "Northern News", "Channel 5"; not "June 15, 2014" and not "72".
bool isAgency(std::string_view text) {
    constexpr std::size_t longestAgency = 40;
    const bool dated = text.find(',') != std::string_view::npos || text.find("20") != std::string_view::npos;
    return text.size() >= 2 && text.size() <= longestAgency && beginsUpper(text) && !dated;
}

std::optional<DatelinePrefix> prefixWithAgency(std::string_view line) {
    const auto open = line.find('(');
    const auto close = line.find(')', open);
    if (close == std::string_view::npos || !isPlace(line.substr(0, open))) return std::nullopt;
    const auto dash = line.find_first_not_of(' ', close + 1);
    if (dash == std::string_view::npos || !isSeparator(line.substr(dash))) return std::nullopt;
    const auto agency = line.substr(open + 1, close - open - 1);
    return DatelinePrefix{isAgency(agency) ? agency : std::string_view(),
                          line.size() - withoutDashes(line.substr(dash)).size()};
}

/// Only after a place in capitals: a dash may stand in any sentence.
std::optional<DatelinePrefix> prefixWithoutAgency(std::string_view line) {
    const auto dash = std::min({line.find(" - "), line.find(" -- "), line.find("\u2013"), line.find("\u2014")});
    if (dash == std::string_view::npos || !isPlace(line.substr(0, dash))) return std::nullopt;
    const auto words = wordsOf(line.substr(0, dash));
    const bool capitals =
        !words.empty() && words.front().size() >= 3 &&
        std::all_of(words.front().begin(), words.front().end(), [](char c) { return c < 'a' || c > 'z'; });
    if (!capitals) return std::nullopt;
    return DatelinePrefix{{}, line.size() - withoutDashes(line.substr(dash)).size()};
}

std::optional<DatelinePrefix> datelinePrefix(std::string_view line) {
    if (const auto prefix = prefixWithAgency(line)) return prefix;
    return prefixWithoutAgency(line);
}

/// Cut at a word, with an ellipsis, so that at most longestLeadTitle characters are shown.
std::string cutAtWord(std::string_view sentence) {
    std::size_t end = 0;
    std::size_t lastWord = 0;
    for (std::size_t characters = 0; end < sentence.size() && characters < longestLeadTitle; ++characters) {
        if (sentence[end] == ' ') lastWord = end;
        U8_FWD_1(sentence.data(), end, sentence.size());
    }
    if (end == sentence.size()) return std::string(sentence);
    auto cut = sentence.substr(0, lastWord > 0 ? lastWord : end);
    while (!cut.empty() && (cut.back() == ',' || cut.back() == ';' || cut.back() == ':' || cut.back() == ' '))
        cut.remove_suffix(1);
    return std::string(cut) + "\u2026";
}

/// The first sentence of a line without its full stop, cut where it is long.
std::string leadTitle(std::string_view line, text::Language language) {
    if (const auto prefix = datelinePrefix(line); prefix && prefix->size < line.size())
        line.remove_prefix(prefix->size);
    constexpr std::size_t enoughBytes = 1000;
    const auto sample = line.substr(0, enoughBytes);
    const auto sentences = text::splitSentences(sample, text::tokenise(sample), language);
    auto sentence = sentences.empty() ? sample : slice(sample, sentences.front().span);
    if (sentence.ends_with('.')) sentence.remove_suffix(1);
    return cutAtWord(sentence);
}

/// What lines say about who published the article, the surest first.
struct Publishers {
    std::string stated; ///< "Source: …"
    std::string agency; ///< of a byline or of "CITY (Agency) -"
    std::string site;   ///< a name alone on a line

    [[nodiscard]] const std::string& best() const {
        if (!stated.empty()) return stated;
        return agency.empty() ? site : agency;
    }
};

class StructureReader {
public:
    explicit StructureReader(Document& document)
        : m_document(document), m_text(document.text), m_language(text::languageOf(document.text)),
          m_words(LineWords::forLanguage(m_language)), m_lines(linesOf(document.text)) {}

    void apply() {
        classify();
        findComments();
        findHeadline();
        if (m_document.title.empty()) m_document.title = titleFromLead();
        markRepeatedHeadline();
        markInsets();
        const Publishers publishers = findPublishers();
        if (m_document.source.empty()) m_document.source = publishers.best();
        for (std::size_t i = 0; i < m_lines.size() && m_lines[i].span.begin < m_comments; ++i)
            if (m_kinds[i] == LineKind::furniture || m_kinds[i] == LineKind::section)
                m_document.furniture.push_back({m_lines[i].span.begin, std::min(m_lines[i].span.end, m_comments)});
        const auto end = static_cast<std::uint32_t>(m_text.size());
        if (m_comments < end) m_document.furniture.push_back({m_comments, end});
    }

private:
    [[nodiscard]] std::string_view lineAt(std::size_t i) const { return slice(m_text, m_lines[i].span); }

    [[nodiscard]] LineKind kindOf(std::string_view line, bool head, bool& inTail) const {
        const auto furniture = m_words.furnitureOf(line);
        if (furniture == Furniture::tail) inTail = true;
        if (furniture != Furniture::none) return LineKind::furniture;
        if (inTail && isProse(line)) inTail = false;
        if (inTail && !m_words.isStampedDateLine(line)) return LineKind::furniture;
        if (m_words.isDateLine(line)) return LineKind::date;
        if (m_words.isSection(line)) return LineKind::section;
        if (m_words.namesOfByline(line)) return LineKind::byline;
        if (m_words.publisherOfSourceLine(line)) return LineKind::source;
        if (head && m_words.isPublisherLine(line)) return LineKind::publisher;
        return isTitleLike(line) ? LineKind::title : LineKind::text;
    }

    void classify() {
        bool inTail = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            m_kinds.push_back(m_lines[i].wrapped ? LineKind::text : kindOf(lineAt(i), i < headLines, inTail));
    }

    /// Title-like lines before the first sentence.
    [[nodiscard]] std::vector<std::size_t> candidates() const {
        std::vector<std::size_t> result;
        for (std::size_t i = 0; i < m_lines.size() && result.size() < mostCandidates; ++i) {
            if (m_kinds[i] == LineKind::title) result.push_back(i);
            const bool lead =
                m_kinds[i] == LineKind::text && (m_lines[i].wrapped || wordsOf(lineAt(i).substr(0, 200)).size() >= 6);
            if (lead) break;
        }
        return result;
    }

    /// An overline ("Dispute over Fishing Rights") is short and has no verb; the headline below it is longer and has.
    [[nodiscard]] bool isOverline(std::string_view first, std::string_view next) const {
        constexpr std::size_t longestOverline = 7; // words
        const auto words = wordsOf(first).size();
        return words <= longestOverline && words < wordsOf(next).size() && !m_words.holdsVerb(first) &&
               m_words.holdsVerb(next);
    }

    void findHeadline() {
        if (m_document.headline) return;
        const auto lines = candidates();
        if (!m_document.title.empty()) return findGivenTitle(lines);
        if (lines.empty()) return findWrappedHeadline();
        const bool overline = lines.size() > 1 && isOverline(lineAt(lines[0]), lineAt(lines[1]));
        m_document.headline = m_lines[lines[overline ? 1 : 0]].span;
        m_document.title = slice(m_text, *m_document.headline);
    }

    void findGivenTitle(const std::vector<std::size_t>& lines) {
        const auto title = normalisedLine(m_document.title);
        const auto same =
            std::find_if(lines.begin(), lines.end(), [&](std::size_t i) { return normalisedLine(lineAt(i)) == title; });
        if (same != lines.end()) m_document.headline = m_lines[*same].span;
    }

    /// A headline broken into two or three lines, with an empty line below.
    void findWrappedHeadline() {
        std::size_t end = 0;
        while (end < m_lines.size() && m_lines[end].wrapped && (end == 0 || !m_lines[end].afterEmptyLine)) ++end;
        if (end < 2 || end > 3 || end == m_lines.size()) return;
        const auto block = cover(m_lines.front().span, m_lines[end - 1].span);
        std::string joined(slice(m_text, block));
        std::replace_if(
            joined.begin(), joined.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
        for (auto twice = joined.find("  "); twice != std::string::npos; twice = joined.find("  "))
            joined.erase(twice, 1);
        if (!isTitleLike(joined)) return;
        m_document.headline = block;
        m_document.title = std::move(joined);
    }

    [[nodiscard]] std::string titleFromLead() const {
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            if (m_kinds[i] == LineKind::text || m_kinds[i] == LineKind::title)
                return leadTitle(paragraphFrom(i), m_language);
        return m_lines.empty() ? std::string() : cutAtWord(lineAt(0));
    }

    /// A wrapped paragraph as one line, as far as a title needs it.
    [[nodiscard]] std::string paragraphFrom(std::size_t i) const {
        std::string paragraph(lineAt(i));
        for (++i; i < m_lines.size() && m_lines[i].wrapped && !m_lines[i].afterEmptyLine && paragraph.size() < 300; ++i)
            paragraph.append(" ").append(lineAt(i));
        return paragraph;
    }

    void markRepeatedHeadline() {
        if (!m_document.headline) return;
        const auto headline = normalisedLine(slice(m_text, *m_document.headline));
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const bool another = m_kinds[i] == LineKind::title && !m_lines[i].span.overlaps(*m_document.headline);
            if (another && normalisedLine(lineAt(i)) == headline) m_kinds[i] = LineKind::furniture;
        }
    }

    /// Headlines of other articles between two paragraphs. Only in Title Case, where sections of an article hardly ever
    /// are headed so, and never with a number or a date, which would be lost.
    void markInsets() {
        bool afterProse = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const auto line = lineAt(i);
            const bool inset = afterProse && m_kinds[i] == LineKind::title && isTitleCase(line);
            if (inset && line.find_first_of("0123456789") == std::string_view::npos) m_kinds[i] = LineKind::furniture;
            afterProse = afterProse || (m_kinds[i] == LineKind::text && isProse(line));
        }
    }

    /// From the beginning of the line of the first mark on, if it is near; a comment whose end that mark is may stay.
    void findComments() {
        constexpr std::size_t longestStamp = 80; // bytes: "Posted by: Kari | 3 May 2021 12:01 | Report abuse"
        const auto mark = firstComment(m_text, m_language);
        if (!mark) return;
        m_comments = static_cast<std::uint32_t>(*mark);
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const auto span = m_lines[i].span;
            if (span.begin <= *mark && *mark < span.end && *mark - span.begin <= longestStamp) m_comments = span.begin;
            if (span.begin >= m_comments) m_kinds[i] = LineKind::furniture;
        }
    }

    /// Names the publisher where the line does, and hides what has done its work.
    [[nodiscard]] Publishers findPublishers() {
        Publishers found;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const auto line = lineAt(i);
            if (m_kinds[i] == LineKind::source) {
                keepFirst(found.stated, m_words.publisherOfSourceLine(line).value_or(std::string()));
                hideUnlessDated(i);
            } else if (m_kinds[i] == LineKind::byline) {
                keepFirst(found.agency, m_words.publisherAmong(*m_words.namesOfByline(line)).value_or(std::string()));
                hideUnlessDated(i);
            } else if (m_kinds[i] == LineKind::publisher && !isTopic(i)) {
                keepFirst(found.site, std::string(line));
                hideUnlessDated(i);
            } else if (i < headLines && m_kinds[i] == LineKind::text) {
                if (const auto prefix = datelinePrefix(line)) keepFirst(found.agency, std::string(prefix->agency));
            }
        }
        return found;
    }

    static void keepFirst(std::string& kept, std::string name) {
        if (kept.empty()) kept = std::move(name);
    }

    /// "By Jane Roe, January 12, 2022" may be all that dates the article.
    void hideUnlessDated(std::size_t i) {
        if (lineAt(i).find_first_of("0123456789") == std::string_view::npos) m_kinds[i] = LineKind::furniture;
    }

    /// A word over an article that the article is about ("Wildfires") comes again in it; the name of a site does not.
    [[nodiscard]] bool isTopic(std::size_t i) const {
        const auto line = lineAt(i);
        return m_text.find(line) != m_lines[i].span.begin ||
               m_text.find(line, m_lines[i].span.end) != std::string_view::npos;
    }

    Document& m_document;
    std::string_view m_text;
    text::Language m_language;
    const LineWords& m_words;
    std::vector<Line> m_lines;
    std::vector<LineKind> m_kinds;                                        ///< one a line
    std::uint32_t m_comments = std::numeric_limits<std::uint32_t>::max(); ///< where readers' comments begin
};

} // namespace

void applyStructure(Document& document) { StructureReader(document).apply(); }

} // namespace dateline::ingest
