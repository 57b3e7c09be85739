// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/near_duplicates.h"

#include "core/base/parallel.h"
#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <xxhash.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace dateline::events {

namespace {

using Shingles = std::vector<std::uint64_t>; ///< sorted, unique

constexpr std::size_t shingleWords = 5;
constexpr std::size_t fewWords = 60; ///< below, one changed name is another report, and only equal texts are copies
constexpr std::size_t sketchSize =
    16; ///< smallest shingles that are looked up: two copies at .7 miss each other once in 10⁸
constexpr std::size_t mostCandidates = 32;
constexpr double nearlyIdentical =
    0.7; ///< Jaccard index of shingles: a changed headline and a cut last paragraph stay above

Shingles shinglesOf(const std::string& text) {
    std::vector<std::uint64_t> words;
    std::string folded;
    for (const auto& token : text::tokenise(text)) {
        if (token.kind == text::TokenKind::punctuation) continue;
        text::foldCase(slice(text, token.span), folded);
        words.push_back(XXH3_64bits(folded.data(), folded.size()));
    }
    Shingles shingles;
    const std::size_t length = words.size() < fewWords ? words.size() : shingleWords;
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i)
        shingles.push_back(XXH3_64bits(words.data() + i, length * sizeof(std::uint64_t)));
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double jaccard(const Shingles& a, const Shingles& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j)
            ++i;
        else if (*j < *i)
            ++j;
        else
            ++shared, ++i, ++j;
    }
    const std::size_t all = a.size() + b.size() - shared;
    return all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
}

/// Originals so far, found again by the smallest shingles of a text (a bottom-k sketch, Broder 1997).
class Originals {
public:
    std::optional<DocumentId> match(const Shingles& shingles) const {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < std::min(sketchSize, shingles.size()); ++i)
            if (const auto found = m_bySketch.find(shingles[i]); found != m_bySketch.end())
                candidates.insert(candidates.end(), found->second.begin(), found->second.end());
        std::sort(candidates.begin(), candidates.end());
        candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
        for (const std::size_t candidate : candidates)
            if (jaccard(m_shingles[candidate], shingles) >= nearlyIdentical) return m_ids[candidate];
        return std::nullopt;
    }

    void add(DocumentId id, Shingles shingles) {
        for (std::size_t i = 0; i < std::min(sketchSize, shingles.size()); ++i) {
            auto& holders = m_bySketch[shingles[i]];
            if (holders.size() < mostCandidates) holders.push_back(m_ids.size());
        }
        m_ids.push_back(id);
        m_shingles.push_back(std::move(shingles));
    }

private:
    std::vector<DocumentId> m_ids;
    std::vector<Shingles> m_shingles;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_bySketch;
};

} // namespace

std::vector<std::optional<DocumentId>> findNearDuplicates(std::span<const ingest::Document* const> documents,
                                                          const JobControl& control) {
    std::vector<Shingles> shingles(documents.size());
    forEachIndex(documents.size(), control, std::nullopt,
                 [&](std::size_t i, unsigned) { shingles[i] = shinglesOf(documents[i]->text); });
    std::vector<std::optional<DocumentId>> copies(documents.size());
    Originals originals;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
        copies[i] = originals.match(shingles[i]);
        if (!copies[i]) originals.add({i}, std::move(shingles[i]));
    }
    return copies;
}

} // namespace dateline::events
