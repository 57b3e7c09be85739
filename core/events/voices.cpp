// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/voices.h"

#include "core/events/shingles.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace dateline::events {

namespace {

constexpr std::size_t fewWords = 10; ///< "The talks failed on Friday.": two may well say so by themselves
constexpr double sameWords = 0.6;    ///< of the shorter passage's shingles: copies are cut and joined more than changed
constexpr std::size_t mostHolders = 16;

class VoiceFinder {
public:
    explicit VoiceFinder(std::span<const Report> reports) : m_reports(reports), m_leader(reports.size()) {
        std::iota(m_leader.begin(), m_leader.end(), 0);
    }

    std::vector<DocumentId> run() {
        for (std::size_t i = 0; i < m_reports.size(); ++i) {
            const auto words = hashedWords(m_reports[i].text);
            m_shingles.push_back(words.size() < fewWords ? Shingles{} : shinglesOf(words, shingleWords));
            joinLikeOnes(i);
        }
        return leaders();
    }

private:
    std::size_t leaderOf(std::size_t i) {
        while (m_leader[i] != i) i = m_leader[i] = m_leader[m_leader[i]];
        return i;
    }

    /// Earlier reports that share much with report `i`, found by its shingles.
    void joinLikeOnes(std::size_t i) {
        std::unordered_map<std::size_t, std::size_t> shared;
        for (const auto shingle : m_shingles[i]) {
            auto& holders = m_holders[shingle];
            for (const std::size_t holder : holders) ++shared[holder];
            if (holders.size() < mostHolders) holders.push_back(i);
        }
        for (const auto& [other, count] : shared) {
            const std::size_t shorter = std::min(m_shingles[i].size(), m_shingles[other].size());
            if (static_cast<double>(count) >= sameWords * static_cast<double>(shorter)) join(i, other);
        }
    }

    void join(std::size_t a, std::size_t b) {
        a = leaderOf(a);
        b = leaderOf(b);
        if (m_reports[b].document < m_reports[a].document) std::swap(a, b);
        m_leader[b] = a;
    }

    std::vector<DocumentId> leaders() {
        std::vector<DocumentId> voices;
        for (std::size_t i = 0; i < m_reports.size(); ++i) voices.push_back(m_reports[leaderOf(i)].document);
        return voices;
    }

    std::span<const Report> m_reports;
    std::vector<std::size_t> m_leader;
    std::vector<Shingles> m_shingles;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_holders;
};

} // namespace

std::vector<DocumentId> voicesOf(std::span<const Report> reports) { return VoiceFinder(reports).run(); }

int distinctVoices(std::vector<DocumentId> voices) {
    std::sort(voices.begin(), voices.end());
    return static_cast<int>(std::unique(voices.begin(), voices.end()) - voices.begin());
}

} // namespace dateline::events
