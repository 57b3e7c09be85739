// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/near_duplicates.h"

#include "core/base/parallel.h"
#include "core/events/shingles.h"

#include <algorithm>
#include <unordered_map>

namespace dateline::events {

namespace {

constexpr std::size_t fewWords = 60;   ///< below, one changed name is another report, and only equal texts are copies
constexpr std::size_t sketchSize = 16; ///< smallest shingles that are looked up
constexpr std::size_t enoughShared =
    3; ///< of them, before texts are compared: two copies at .7 share fewer three times in a million
constexpr std::size_t mostCandidates = 32;
constexpr double nearlyIdentical =
    0.7; ///< Jaccard index of shingles: a changed headline and a cut last paragraph stay above

std::shared_ptr<const Shingles> shinglesOfText(const std::string& text) {
    const auto words = hashedWords(text);
    return std::make_shared<const Shingles>(
        shinglesOf(words, words.size() < fewWords ? words.size() : std::size_t{shingleWords}));
}

/// Originals so far, found again by the smallest shingles of a text (a bottom-k sketch, Broder 1997).
class Originals {
public:
    std::optional<DocumentId> match(const Shingles& shingles) const {
        const std::size_t sketch = std::min(sketchSize, shingles.size());
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < sketch; ++i)
            if (const auto found = m_bySketch.find(shingles[i]); found != m_bySketch.end())
                candidates.insert(candidates.end(), found->second.begin(), found->second.end());
        std::sort(candidates.begin(), candidates.end());
        const auto enough = static_cast<std::ptrdiff_t>(std::min(sketch, enoughShared));
        for (auto first = candidates.begin(); first != candidates.end();) {
            const auto last = std::upper_bound(first, candidates.end(), *first);
            if (last - first >= enough && jaccard(*m_shingles[*first], shingles) >= nearlyIdentical)
                return m_ids[*first];
            first = last;
        }
        return std::nullopt;
    }

    void add(DocumentId id, std::shared_ptr<const Shingles> shingles) {
        for (std::size_t i = 0; i < std::min(sketchSize, shingles->size()); ++i) {
            auto& holders = m_bySketch[(*shingles)[i]];
            if (holders.size() < mostCandidates) holders.push_back(m_ids.size());
        }
        m_ids.push_back(id);
        m_shingles.push_back(std::move(shingles));
    }

private:
    std::vector<DocumentId> m_ids;
    std::vector<std::shared_ptr<const Shingles>> m_shingles;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_bySketch;
};

} // namespace

std::vector<std::optional<DocumentId>> findNearDuplicates(std::span<const ingest::Document* const> documents,
                                                          const JobControl& control, ShinglesMemory* memory) {
    std::vector<Fingerprint> prints(documents.size());
    if (memory)
        forEachIndex(documents.size(), control, std::nullopt,
                     [&](std::size_t i, unsigned) { prints[i] = fingerprintOf(documents[i]->text); });
    auto shingles = recall(memory, prints, control, std::nullopt,
                           [&](std::size_t i, unsigned) { return shinglesOfText(documents[i]->text); });
    std::vector<std::optional<DocumentId>> copies(documents.size());
    if (control.cancelled()) return copies;
    Originals originals;
    for (std::uint32_t i = 0; i < documents.size(); ++i) {
        copies[i] = originals.match(*shingles[i]);
        if (!copies[i]) originals.add({i}, std::move(shingles[i]));
    }
    return copies;
}

} // namespace dateline::events
