// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which event some words without a date mean ("in response to the closing of the harbour"): one of the pile, of the same
// kind of act, with somebody or somewhere in common, that is told in most of these words; or, for a bare "the proposals", the last act of that kind the article
// told before. When nothing is clear, none.

#include "core/events/clustering.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::graph {

class EventIndex {
public:
    /// Keeps references. O(words of the mentions).
    EventIndex(const events::MentionSet& set, const std::vector<events::Cluster>& clusters);

    /// The cluster of a mention, if it still is in one.
    [[nodiscard]] std::optional<std::size_t> homeOf(std::size_t mention) const { return m_home[mention]; }
    /// Mentions of a document, by their sentence.
    [[nodiscard]] const std::vector<std::size_t>& mentionsOf(std::size_t document) const {
        return m_byDocument[document];
    }
    /// Told of a day or a few, not of a month or a year, in which much else happened.
    [[nodiscard]] bool isOfDays(std::size_t cluster) const;
    /// Whether `cluster` does not begin after `than` has ended.
    [[nodiscard]] bool notLater(std::size_t cluster, std::size_t than) const;

    /// The event that `object`, words of the sentence of `source`, means; not `source`'s own, not later than it, nor longer than
    /// `longest` days before. O(events that share its rarest words).
    [[nodiscard]] std::optional<std::size_t> meantBy(std::size_t source, events::WordRange object,
                                                     std::int32_t longest) const;

private:
    /// What is meant, as if it were a mention, and its words beside those of the act.
    struct Meant {
        events::Mention said;
        std::vector<events::Term> content;
    };

    [[nodiscard]] std::optional<std::size_t> toldAs(std::size_t source, events::WordRange object,
                                                    std::int32_t longest) const;
    [[nodiscard]] std::optional<std::size_t> toldBefore(std::size_t source, events::WordRange object) const;
    [[nodiscard]] std::vector<events::Term> contentOf(const events::AnnotatedDocument& document,
                                                      events::WordRange object) const;
    [[nodiscard]] double likeness(const Meant& meant, std::size_t cluster) const;
    [[nodiscard]] static bool shareName(const events::Mention& a, const events::Mention& b);
    [[nodiscard]] bool mayMean(std::size_t cluster, std::size_t source, std::int32_t longest) const;

    const events::MentionSet& m_set;
    const std::vector<events::Cluster>& m_clusters;
    std::vector<std::optional<std::size_t>> m_home;
    std::vector<std::vector<std::size_t>> m_byDocument;
    std::unordered_map<events::Term, std::vector<std::size_t>>
        m_byTerm; ///< clusters that tell it in a clause, in order
};

} // namespace dateline::graph
