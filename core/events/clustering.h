// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Mentions of one date that tell of one event, brought together. Only mentions of the same interval are compared, so the
// work is the sum over days; within a crowded day only pairs that share an uncommon term are. Clusters grow by average
// link: single link chains all news of one war into one event. Two clauses of one sentence are never one event.

#include "core/events/similarity.h"

#include <vector>

namespace dateline::events {

/// Why a mention belongs to its cluster when its own date does not say so by itself.
enum class Membership : std::uint8_t { dated, coarse, undated };

struct Member {
    std::size_t mention = 0; ///< index into MentionSet::mentions
    Membership membership = Membership::dated;
};

/// A day that some of the sources of an event give.
struct DatePosition {
    time::When when;
    std::vector<std::size_t> documents; ///< sorted indices into MentionSet::documents
};

struct Cluster {
    std::vector<Member> members; ///< by mention
    time::When when;
    bool whole = false;                 ///< counted, with stages
    std::vector<DatePosition> disputed; ///< empty, or two positions, that of `when` first
};

/// Every mention in exactly one cluster; by date, then first mention. Incomplete when cancelled. O(Σ over days of pairs that share an uncommon term).
[[nodiscard]] std::vector<Cluster> clusterMentions(const MentionSet& set, const SimilarityMeasure& measure,
                                                   const JobControl& control = {});

} // namespace dateline::events
