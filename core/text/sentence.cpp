// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence.h"

#include "core/text/lexicon.h"

#include <string>
#include <unordered_set>

namespace dateline::text {

namespace {

/// How a language writes full stops that end no sentence.
struct StopHabits {
    explicit StopHabits(Language language)
        : abbreviations(lexiconSet(language, "abbreviations")), openers(lexiconSet(language, "stopwords")),
          ordinals(!language.property("ordinal-stop").empty()) {}

    std::unordered_set<std::string_view> abbreviations;
    std::unordered_set<std::string_view> openers; ///< words that do not follow an ordinal with a capital
    bool ordinals;                                ///< "12." is an ordinal
};

const StopHabits& habitsOf(Language language) {
    static PerLanguage<StopHabits> habits;
    return habits.of(language, [](Language each) { return StopHabits(each); });
}

class Splitter {
public:
    Splitter(std::string_view text, const std::vector<Token>& tokens, Language language)
        : m_text(text), m_tokens(tokens), m_habits(habitsOf(language)) {}

    std::vector<Sentence> run() {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (i > m_first && m_tokens[i].lineBefore && beginsBlock(i)) close(i, true);
            if (i - m_first >= longestSentence) close(i, false);
            if (endsSentence(i)) close(afterClosers(i + 1), false), i = m_first - 1;
        }
        close(m_tokens.size(), true);
        return std::move(m_sentences);
    }

private:
    std::string_view wordAt(std::size_t i) const { return slice(m_text, m_tokens[i].span); }

    /// A line end is a break after an empty line, after a line too short to have been wrapped, and before a capital
    /// or a sign that does not go on with the sentence. Wrapped plain text goes on with a lower-case word.
    bool beginsBlock(std::size_t i) const {
        if (m_tokens[i].paragraphBefore) return true;
        if (m_tokens[i].kind == TokenKind::word && !m_tokens[i].capitalised) return false;
        return lineLengthBefore(i) < wrappedLine || lineLengthBefore(i) > longestWrappedLine;
    }

    std::uint32_t lineLengthBefore(std::size_t i) const {
        std::size_t first = i - 1;
        while (first > 0 && !m_tokens[first].lineBefore) --first;
        return m_tokens[i - 1].span.end - m_tokens[first].span.begin;
    }

    bool endsSentence(std::size_t i) const {
        const auto mark = wordAt(i);
        if (m_tokens[i].kind != TokenKind::punctuation) return false;
        if (mark == "!" || mark == "?") return nextBegins(i + 1);
        return mark == "." && !isAbbreviation(i) && !isOrdinal(i) && nextBegins(i + 1);
    }

    bool isAbbreviation(std::size_t i) const {
        if (i == 0 || m_tokens[i].spaceBefore || m_tokens[i - 1].kind != TokenKind::word) return false;
        const auto word = wordAt(i - 1);
        const bool initial = word.size() == 1 && (m_tokens[i - 1].capitalised || (i >= 2 && wordAt(i - 2) == "."));
        return initial || m_habits.abbreviations.contains(foldedCase(word));
    }

    /// "am 12. Januar", "der 5. Tag": a number of one or two digits and then a noun, not "am 12. Die Polizei".
    bool isOrdinal(std::size_t i) const {
        constexpr std::uint32_t mostDigits = 2;
        if (!m_habits.ordinals || i == 0 || i + 1 >= m_tokens.size() || m_tokens[i].spaceBefore) return false;
        return m_tokens[i - 1].kind == TokenKind::number && m_tokens[i - 1].span.size() <= mostDigits &&
               m_tokens[i + 1].kind == TokenKind::word && !m_habits.openers.contains(foldedCase(wordAt(i + 1)));
    }

    static bool isCloser(std::string_view mark) {
        return mark == "\"" || mark == "'" || mark == "”" || mark == "’" || mark == ")" || mark == "]";
    }

    std::size_t afterClosers(std::size_t i) const {
        while (i < m_tokens.size() && !m_tokens[i].spaceBefore && isCloser(wordAt(i))) ++i;
        return i;
    }

    /// What follows can begin a sentence: white space, then a capital, a digit or an opening sign.
    bool nextBegins(std::size_t i) const {
        i = afterClosers(i);
        if (i >= m_tokens.size()) return true;
        if (!m_tokens[i].spaceBefore) return false;
        return m_tokens[i].kind != TokenKind::word || m_tokens[i].capitalised;
    }

    void close(std::size_t end, bool endsBlock) {
        if (end > m_first) {
            m_sentences.push_back(
                {{m_tokens[m_first].span.begin, m_tokens[end - 1].span.end}, m_first, end, m_paragraph});
            m_first = end;
        }
        if (endsBlock) ++m_paragraph;
    }

    static constexpr std::size_t longestSentence = 300;      ///< tokens; a text without full stops is cut there
    static constexpr std::uint32_t wrappedLine = 50;         ///< bytes; shorter lines are headings, bylines, list items
    static constexpr std::uint32_t longestWrappedLine = 110; ///< bytes; longer lines are whole paragraphs

    std::string_view m_text;
    const std::vector<Token>& m_tokens;
    const StopHabits& m_habits;
    std::size_t m_first = 0;
    int m_paragraph = 0;
    std::vector<Sentence> m_sentences;
};

} // namespace

std::vector<Sentence> splitSentences(std::string_view text, const std::vector<Token>& tokens, Language language) {
    return Splitter(text, tokens, language).run();
}

} // namespace dateline::text
