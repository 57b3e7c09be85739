// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/voices.h"

#include "core/events/shingles.h"
#include "core/text/lexicon.h"
#include "core/text/token.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace dateline::events {

namespace {

constexpr std::size_t fewWords = 10; ///< "The talks failed on Friday.": two may well say so by themselves
constexpr double sameWords = 0.6;    ///< of the shorter passage's shingles: copies are cut and joined more than changed
constexpr std::size_t mostHolders = 16;

/// What a copy leaves as it is: the numbers of a passage, and its names by the words around them.
class Particulars {
public:
    explicit Particulars(const Report& report) : m_report(report), m_tokens(text::tokenise(report.text)) {
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (const auto count = countAt(i)) m_numbers.insert(*count);
        for (std::size_t i = 0; i < m_tokens.size();) i = isNumber(i) ? readNumber(i) : isName(i) ? readName(i) : i + 1;
    }

    /// Each counts what the other does not, or names another in the same place. A cut copy only says less.
    [[nodiscard]] bool contradict(const Particulars& other) const {
        const auto sayMore = [](const Particulars& a, const Particulars& b) {
            return !std::ranges::includes(b.m_numbers, a.m_numbers);
        };
        if (sayMore(*this, other) && sayMore(other, *this)) return true;
        return std::ranges::any_of(m_names, [&](const auto& here) {
            const auto there = other.m_names.find(here.first);
            return there != other.m_names.end() && there->second != here.second;
        });
    }

private:
    bool isNumber(std::size_t i) const { return m_tokens[i].kind == text::TokenKind::number; }
    bool isName(std::size_t i) const { return m_tokens[i].kind == text::TokenKind::word && m_tokens[i].capitalised; }
    std::string folded(std::size_t i) const {
        std::string word;
        text::foldCase(slice(m_report.text, m_tokens[i].span), word);
        return word;
    }

    /// A number in a word ("three", no "third").
    std::optional<std::string> countAt(std::size_t i) const {
        if (!m_report.lexicon || m_tokens[i].kind != text::TokenKind::word) return std::nullopt;
        const auto count = m_report.lexicon->count(folded(i));
        return count && !count->ordinal && count->value > 1 ? std::optional(std::to_string(count->value))
                                                            : std::nullopt;
    }

    /// "1,200" is one number, and "1200" the same.
    std::size_t readNumber(std::size_t i) {
        std::string digits;
        const auto goesOn = [&](std::size_t k) { return k < m_tokens.size() && !m_tokens[k].spaceBefore; };
        for (;; i += 2) {
            digits += slice(m_report.text, m_tokens[i].span);
            if (!goesOn(i + 1) || !goesOn(i + 2) || !isNumber(i + 2) || isNumber(i + 1)) break;
        }
        m_numbers.insert(digits);
        return i + 1;
    }

    /// A run of capitalised words inside a sentence.
    std::size_t readName(std::size_t first) {
        std::size_t last = first;
        std::string name;
        for (; last < m_tokens.size() && isName(last); ++last) name += folded(last) + ' ';
        const auto isWord = [&](std::size_t i) { return m_tokens[i].kind == text::TokenKind::word; };
        if (first >= 2 && last < m_tokens.size() && isWord(first - 1) && isWord(first - 2))
            m_names.emplace(folded(first - 2) + ' ' + folded(first - 1) + '|' + folded(last), name);
        return last;
    }

    const Report& m_report;
    std::vector<text::Token> m_tokens;
    std::set<std::string> m_numbers;
    std::map<std::string, std::string> m_names;
};

class VoiceFinder {
public:
    explicit VoiceFinder(std::span<const Report> reports) : m_reports(reports), m_leader(reports.size()) {
        std::iota(m_leader.begin(), m_leader.end(), 0);
    }

    std::vector<DocumentId> run() {
        for (std::size_t i = 0; i < m_reports.size(); ++i) {
            const auto words = hashedWords(m_reports[i].text);
            m_particulars.emplace_back(m_reports[i]);
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
            if (static_cast<double>(count) >= sameWords * static_cast<double>(shorter) &&
                !m_particulars[i].contradict(m_particulars[other]))
                join(i, other);
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
    std::vector<Particulars> m_particulars;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_holders;
};

} // namespace

std::vector<DocumentId> voicesOf(std::span<const Report> reports) { return VoiceFinder(reports).run(); }

int distinctVoices(std::vector<DocumentId> voices) {
    std::sort(voices.begin(), voices.end());
    return static_cast<int>(std::unique(voices.begin(), voices.end()) - voices.begin());
}

} // namespace dateline::events
