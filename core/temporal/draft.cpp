// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/draft.h"
#include "core/time/period.h"

namespace dateline::temporal {

namespace {

Published givenDate(const std::string& text) {
    Published published;
    if (const auto when = time::whenFromIso(text)) {
        published.when = when;
        published.basis = DatingBasis::given;
        published.why.push_back({"dating.given", {}, {}, {}, {}, timexValue(*when)});
    }
    return published;
}

Published statedDate(const DateLine& line, const Timex& timex) {
    constexpr auto rule = [](DateLineRole role) {
        switch (role) {
        case DateLineRole::published:
            return "dating.published-line";
        case DateLineRole::updated:
            return "dating.updated-line";
        default:
            return "dating.date-line";
        }
    };
    Published published;
    published.when = timex.when;
    published.basis = DatingBasis::stated;
    published.why = timex.why;
    published.why.push_back({rule(line.role), timex.span, {}, {}, {}, timex.value});
    return published;
}

Anchors anchorsOf(const Recognised& recognised, const std::vector<DateLine>& lines) {
    Anchors anchors;
    anchors.metadata.assign(recognised.expressions.size(), false);
    for (const auto& line : lines) anchors.metadata[line.expression] = true;
    return anchors;
}

/// Takes out what has no value here; sections keep the expression that dates them.
void dropUntold(Reading& reading) {
    std::vector<std::size_t> kept; // where each expression is to be found
    kept.reserve(reading.timexes.size());
    std::size_t next = 0;
    for (const auto& timex : reading.timexes) kept.push_back(timex.value.empty() ? next : next++);
    for (auto& section : reading.sections) section.timex = kept[section.timex];
    std::erase_if(reading.timexes, [](const Timex& timex) { return timex.value.empty(); });
}

} // namespace

Draft draft(const ingest::Document& document) {
    Draft result = draftOf(document.text, text::languageOf(document.text), document.givenDate);
    result.document = &document;
    return result;
}

Draft draftOf(std::string_view text, text::Language language, const std::optional<std::string>& given) {
    Draft result;
    result.recognised = recognise(text, language);
    result.dateLines = findDateLines(result.recognised);
    result.anchors = anchorsOf(result.recognised, result.dateLines);
    if (given) result.published = givenDate(*given);

    // Date lines name full dates, so they resolve without an anchor.
    std::vector<Expression> dates;
    for (const auto& line : result.dateLines) dates.push_back(result.recognised.expressions[line.expression]);
    const auto timexes = resolve(result.recognised, dates, {});
    const DateLine* stated = articleDateLine(result.dateLines);
    for (std::size_t i = 0; i < timexes.size(); ++i) {
        const DateLine& line = result.dateLines[i];
        if (!timexes[i].when) continue;
        if (line.role == DateLineRole::post)
            result.anchors.sections.push_back({line.post, timexes[i].when->days.first});
        if (&line == stated && !result.published.when) result.published = statedDate(line, timexes[i]);
    }

    result.anchors.document = result.published.day();
    result.anchors.basis = result.published.basis;
    return result;
}

Reading finish(const Draft& draft) {
    Reading reading;
    reading.published = draft.published;
    if (reading.published.why.empty()) reading.published.why.push_back({"dating.unknown", {}, {}, {}, {}, {}});
    reading.timexes = resolve(draft.recognised, draft.anchors);
    for (const auto& sentence : draft.recognised.sentences) reading.sentences.push_back(sentence.span);
    for (const auto& line : draft.dateLines)
        if (line.role == DateLineRole::post) reading.sections.push_back({line.post, line.expression});
    dropUntold(reading);
    return reading;
}

} // namespace dateline::temporal
