// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passage_quote.h"

#include "app/models/source_label.h"

#include <algorithm>
#include <array>

namespace dateline::app {

namespace {

// In bytes. A sentence of up to `wholeLimit` is shown as it is.
constexpr std::uint32_t wholeLimit = 420;
constexpr std::uint32_t aroundLimit = 110;
constexpr std::uint32_t beforeDateLimit = 220;
constexpr std::uint32_t afterDateLimit = 320;

std::uint32_t lessBy(std::uint32_t position, std::uint32_t bytes) { return position > bytes ? position - bytes : 0; }

Span sentencesAround(const project::SourceDocument& source, Span passage) {
    Span whole = passage;
    for (const Span sentence : source.reading.sentences)
        if (sentence.overlaps(passage)) whole = cover(whole, sentence);
    return whole;
}

bool isInsideCharacter(std::string_view text, std::uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u;
}

/// The end of the word at `at`, or the end of the character where no space follows soon.
std::uint32_t nextCut(std::string_view text, std::uint32_t at, std::uint32_t limit) {
    constexpr std::uint32_t longestWord = 40;
    const auto space = text.find(' ', at);
    if (space != std::string_view::npos && space <= std::min(limit, at + longestWord))
        return static_cast<std::uint32_t>(space);
    while (at < limit && isInsideCharacter(text, at)) ++at;
    return std::min(at, limit);
}

/// What of `whole` is shown.
Span shownOf(std::string_view text, Span whole, Span passage, Span focus) {
    if (whole.size() <= wholeLimit) return whole;
    const std::uint32_t begin =
        std::max({whole.begin, lessBy(passage.begin, aroundLimit), lessBy(focus.begin, beforeDateLimit)});
    const std::uint32_t end = std::min({whole.end, passage.end + aroundLimit, focus.end + afterDateLimit});
    return {begin == whole.begin ? begin : nextCut(text, begin, focus.begin),
            end == whole.end ? end : nextCut(text, end, whole.end)};
}

/// simplified(), but a space at either end stays, for the parts are put together again, and no-break spaces do.
QString onOneLine(std::string_view utf8) {
    QString line;
    for (const QChar c : toQString(utf8)) {
        const bool space = c.isSpace() && c != QChar::Nbsp;
        if (space && line.endsWith(QLatin1Char(' '))) continue;
        line += space ? QChar(QLatin1Char(' ')) : c;
    }
    return line;
}

} // namespace

std::vector<QuotePart> quoteOf(const project::SourceDocument& source, const graph::Passage& passage) {
    const std::string_view text = source.document.text;
    const Span whole = sentencesAround(source, passage.span);
    Span dated{passage.span.begin, passage.span.begin};
    if (passage.timex && whole.contains(source.reading.timexes[*passage.timex].span))
        dated = source.reading.timexes[*passage.timex].span;
    const Span shown = shownOf(text, whole, passage.span, dated);
    std::array cuts{shown.begin, passage.span.begin, passage.span.end, dated.begin, dated.end, shown.end};
    for (auto& cut : cuts) cut = std::clamp(cut, shown.begin, shown.end);
    std::sort(cuts.begin(), cuts.end());
    std::vector<QuotePart> parts;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const Span part{cuts[i], cuts[i + 1]};
        if (!part.empty())
            parts.push_back({onOneLine(slice(text, part)), passage.span.contains(part), dated.contains(part)});
    }
    if (parts.empty()) return parts;
    if (shown.begin > whole.begin) parts.front().text.prepend(QStringLiteral("…"));
    if (shown.end < whole.end) parts.back().text.append(QStringLiteral(" …"));
    return parts;
}

} // namespace dateline::app
