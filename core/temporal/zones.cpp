// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/zones.h"

#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <charconv>
#include <map>
#include <unordered_map>
#include <vector>

namespace dateline::temporal {

namespace {

struct Zone {
    int offsetMinutes = 0;
    std::string_view region;
};

std::vector<Zone> zonesNamed(std::string_view abbreviation, text::Language language) {
    static text::PerLanguage<std::vector<text::LexiconRow>> rows;
    std::vector<Zone> zones;
    for (const auto& row : rows.of(language, [](auto each) { return text::lexiconRows(each, "zones"); })) {
        if (row[0] != abbreviation) continue;
        Zone zone;
        std::from_chars(row[1].data(), row[1].data() + row[1].size(), zone.offsetMinutes);
        if (row.size() > 2) zone.region = row[2];
        zones.push_back(zone);
    }
    return zones;
}

/// "1,00,000": a group of two digits between groups, as the Indian numbering system writes them.
bool isLakhGroup(std::string_view text, const std::vector<text::Token>& tokens, std::size_t i) {
    const auto digits = [&](std::size_t k, std::size_t length) {
        return tokens[k].kind == text::TokenKind::number && tokens[k].span.size() == length &&
               (k == i || !tokens[k].spaceBefore);
    };
    const auto comma = [&](std::size_t k) { return !tokens[k].spaceBefore && slice(text, tokens[k].span) == ","; };
    return i + 4 < tokens.size() && tokens[i].kind == text::TokenKind::number && tokens[i].span.size() <= 2 &&
           comma(i + 1) && digits(i + 2, 2) && comma(i + 3) && digits(i + 4, 3);
}

struct Vote {
    int count = 0;
    std::string word;
};

/// How many words of the text speak for each region.
std::map<std::string_view, Vote> regionVotes(std::string_view text, text::Language language) {
    static text::PerLanguage<std::unordered_map<std::string_view, std::string_view>> tables;
    const auto& evidence = tables.of(language, [](auto each) { return text::lexiconMap(each, "zone_evidence"); });
    static constexpr std::string_view lakhs = "\\#,##,###";
    std::map<std::string_view, Vote> votes;
    const auto tokens = text::tokenise(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool lakh = isLakhGroup(text, tokens, i);
        const std::string word = text::foldedCase(slice(text, tokens[i].span));
        const auto found = evidence.find(lakh ? lakhs : std::string_view(word));
        if (found == evidence.end()) continue;
        Vote& vote = votes[found->second];
        if (vote.count++ == 0)
            vote.word = lakh ? slice(text, cover(tokens[i].span, tokens[i + 4].span)) : slice(text, tokens[i].span);
    }
    return votes;
}

} // namespace

ZoneReading readZone(std::string_view abbreviation, std::string_view text, text::Language language) {
    const auto zones = zonesNamed(abbreviation, language);
    if (zones.empty()) return {};
    if (zones.size() == 1) return {zones.front().offsetMinutes, false, {}};
    const auto votes = regionVotes(text, language);
    const Zone* best = nullptr;
    int bestVotes = 0;
    bool tie = false;
    for (const auto& zone : zones) {
        const auto vote = votes.find(zone.region);
        if (vote == votes.end() || vote->second.count < bestVotes) continue;
        tie = vote->second.count == bestVotes;
        bestVotes = vote->second.count;
        best = &zone;
    }
    if (!best || tie) return {std::nullopt, true, {}};
    return {best->offsetMinutes, true, votes.at(best->region).word};
}

} // namespace dateline::temporal
