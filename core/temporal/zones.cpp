// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/zones.h"

#include "core/text/lexicon.h"
#include "core/text/word_table.h"

#include <charconv>
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

constexpr std::string_view lakhs = "\\#,##,###"; // what stands for such numbers in the table of evidence

struct Evidence {
    explicit Evidence(text::Language language) {
        for (const auto& row : text::lexiconRows(language, "zone_evidence")) {
            if (row[0] == lakhs)
                ofLakhs = row[1];
            else
                words[row[0]] = row[1];
        }
    }

    text::WordTable<std::string_view> words; ///< region by word
    std::string_view ofLakhs;
};

} // namespace

ZoneReader::Votes ZoneReader::countVotes() const {
    static text::PerLanguage<Evidence> tables;
    const Evidence& evidence = tables.of(m_language, [](auto each) { return Evidence(each); });
    Votes votes;
    const auto add = [&](std::string_view region, Span words) {
        Vote& vote = votes[region];
        if (vote.count++ == 0) vote.word = slice(m_text, words);
    };
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind != text::TokenKind::number) {
            if (const auto* region = evidence.words.find(m_text, m_tokens[i])) add(*region, m_tokens[i].span);
        } else if (!evidence.ofLakhs.empty() && isLakhGroup(m_text, m_tokens, i)) {
            add(evidence.ofLakhs, cover(m_tokens[i].span, m_tokens[i + 4].span));
        }
    }
    return votes;
}

ZoneReading ZoneReader::readNew(std::string_view abbreviation) {
    const auto zones = zonesNamed(abbreviation, m_language);
    if (zones.empty()) return {};
    if (zones.size() == 1) return {zones.front().offsetMinutes, false, {}};
    if (!m_votes) m_votes = countVotes();
    const Zone* best = nullptr;
    int bestVotes = 0;
    bool tie = false;
    for (const auto& zone : zones) {
        const auto vote = m_votes->find(zone.region);
        if (vote == m_votes->end() || vote->second.count < bestVotes) continue;
        tie = vote->second.count == bestVotes;
        bestVotes = vote->second.count;
        best = &zone;
    }
    if (!best || tie) return {std::nullopt, true, {}};
    return {best->offsetMinutes, true, m_votes->at(best->region).word};
}

const ZoneReading& ZoneReader::read(std::string_view abbreviation) {
    auto found = m_known.find(abbreviation);
    if (found == m_known.end()) found = m_known.emplace(abbreviation, readNew(abbreviation)).first;
    return found->second;
}

} // namespace dateline::temporal
