// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a language's words say about a line of a page: the tables furniture, byline, source_line, publisher_words,
// sections, headline_verbs, date_line_cues, date_lines and temporal_words of resources/lexicon/<language>.

#include "core/text/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline::ingest {

/// `tail`: a heading such as "Latest posts", below which stand headlines of other articles.
enum class Furniture { none, line, tail };

class LineWords {
public:
    /// Loaded once; the tables are part of the program.
    [[nodiscard]] static const LineWords& forLanguage(text::Language language);

    explicit LineWords(text::Language language);

    [[nodiscard]] Furniture furnitureOf(std::string_view line) const;
    /// Nothing but numbers, months, weekdays, time zones and words such as "updated": "16 January 2022, 15:21 GMT".
    [[nodiscard]] bool isDateLine(std::string_view line) const;
    /// A date line that holds "published", "updated" or the like.
    [[nodiscard]] bool isStampedDateLine(std::string_view line) const;
    /// The names after "By", "Reported by:" and the like.
    [[nodiscard]] std::optional<std::string_view> namesOfByline(std::string_view line) const;
    /// The publisher after "Source:" and the like; of an address its host.
    [[nodiscard]] std::optional<std::string> publisherOfSourceLine(std::string_view line) const;
    /// The publisher among names of a byline: "By Jane Roe, Northern News Agency".
    [[nodiscard]] std::optional<std::string> publisherAmong(std::string_view names) const;
    /// A line that is only a publisher's name: a single word, "The Northern Herald", "northern-herald.example".
    [[nodiscard]] bool isPublisherLine(std::string_view line) const;
    /// "World", "Analysis".
    [[nodiscard]] bool isSection(std::string_view line) const;
    [[nodiscard]] bool holdsVerb(std::string_view headline) const;

private:
    [[nodiscard]] bool holdsPublisherWord(std::string_view name) const;
    [[nodiscard]] bool isDateWord(std::string_view foldedWord) const {
        return m_dateCues.contains(foldedWord) || m_months.contains(foldedWord);
    }

    std::unordered_map<std::string_view, Furniture> m_whole;
    std::vector<std::string_view> m_begins;
    std::vector<std::string_view> m_contains;
    std::vector<std::string_view> m_bylines;
    std::vector<std::string_view> m_sourceLines;
    std::unordered_set<std::string_view> m_publisherWords;
    std::unordered_set<std::string_view> m_crews; ///< of these, "staff" and its like
    std::unordered_set<std::string_view> m_sections;
    std::unordered_set<std::string_view> m_dateCues;
    std::unordered_set<std::string_view> m_stamps; ///< of the cues, those that only a publisher uses
    std::unordered_set<std::string_view> m_months;
    std::unordered_set<std::string_view> m_verbs;
};

} // namespace dateline::ingest
