// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_finder.h"

#include "core/events/name_classifier.h"
#include "core/events/name_links.h"
#include "core/events/name_spelling.h"
#include "core/text/lexicon.h"

#include <algorithm>
#include <unordered_set>

namespace dateline::events {

namespace {

/// Two passes: words that are capitalised where they need not be are names for sure, and so may open a sentence.
class NameFinder {
public:
    explicit NameFinder(const AnnotatedDocument& document)
        : m_document(document), m_lexicon(nameLexicon(document.language())), m_classifier(document),
          m_nounCapitals(!document.language().property("noun-capitals").empty()) {}

    std::vector<FoundName> run() {
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) noteWords(s);
        for (std::size_t s = 0; s < m_document.sentences().size(); ++s) readSentence(s);
        return std::move(m_names);
    }

private:
    const text::Token& token(std::size_t i) const { return m_document.words()[i].token; }
    const WordEntry& entry(std::size_t i) const { return *m_document.words()[i].entry; }
    bool capital(std::size_t i) const {
        return m_document.isWord(i) && token(i).capitalised && !m_document.words()[i].timex;
    }
    bool isCountry(std::size_t i) const { return m_document.lexicon().country(m_document.written(i)).has_value(); }
    bool isInstitution(std::size_t i) const { return m_document.lexicon().isInstitution(m_document.folded(i)); }

    void noteWords(std::size_t sentence) {
        const auto range = m_document.wordsOf(sentence);
        const bool titleCase = m_document.isTitleCase(sentence);
        bool sure = false; // a capital behind a word without one, and those that follow it
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (entry(i).stopword && isLastNameBehindGivenName(i)) m_lastNames.insert(token(i).code);
            if (token(i).capitalised && (i + 1 == range.last || !token(i + 1).capitalised))
                m_alone.insert(token(i).code);
            if (!m_document.isWord(i)) {
                sure = false;
            } else if (!token(i).capitalised) {
                m_lower.insert(token(i).code);
                sure = !m_document.words()[i].timex;
            } else if (sure && !titleCase && !m_document.words()[i].timex) {
                m_sure.insert(token(i).code);
            } else {
                sure = true; // of those that follow the first word of a sentence
            }
        }
    }

    // ---- where a run may begin

    bool nameWord(std::size_t i, WordRange range) const {
        if (!goesOn(i) || (i > range.first && (m_document.isMark(i - 1, "@") || m_document.isMark(i - 1, "#"))))
            return false;
        if (m_titleCase) return m_sure.contains(token(i).code) || isCountry(i) || beginsPlace(i, range);
        return !opensSentence(i, range) || sureAtStart(i, range);
    }

    /// First of the sentence, of a quotation, of what follows a colon or of a line of a ticker: there any word has a capital.
    bool opensSentence(std::size_t i, WordRange range) const {
        if (i == range.first || token(i - 1).kind == text::TokenKind::number) return true;
        if (m_document.words()[i - 1].timex || m_document.isDash(i - 1)) return true;
        if (isShortened(i - 1)) return false; // "Mr. Kern"
        static constexpr std::string_view openers = "\"'“‘„«:.)—*|[>";
        return !m_document.isWord(i - 1) && openers.find(m_document.written(i - 1)) != std::string_view::npos;
    }

    /// The full stop of a title.
    bool isShortened(std::size_t i) const {
        return i > 0 && m_document.isMark(i, ".") && !token(i).spaceBefore && token(i - 1).capitalised &&
               m_document.lexicon().isPersonTitle(m_document.folded(i - 1));
    }

    bool sureAtStart(std::size_t i, WordRange range) const {
        const bool title = i + 1 < range.last && m_document.phraseAt(i, range.last, PhraseKind::personTitle) > 0;
        if (isCountry(i) || beginsPlace(i, range) || (title && capital(i + 1))) return true;
        if (m_lower.contains(token(i).code)) return false;
        if (token(i).allCapitals || m_sure.contains(token(i).code)) return true;
        const bool verb = m_document.lexicon().hasPastSuffix(m_document.folded(i)) ||
                          m_document.lexicon().hasGerundSuffix(m_document.folded(i));
        return !verb && i + 1 < range.last && nextOfRun(i, i + 1, range, isInstitution(i)) > i + 1;
    }

    /// "New York", also where "new" stands elsewhere in the document.
    bool beginsPlace(std::size_t i, WordRange range) const {
        constexpr std::size_t longest = 3; // words
        for (std::size_t n = 2; n <= std::min(longest, range.last - i) && capital(i + n - 1); ++n) {
            const auto words = slice(m_document.document().text, {token(i).span.begin, token(i + n - 1).span.end});
            if (m_lexicon.isPlace(words) || m_lexicon.countries().find(words) ||
                m_lexicon.isPlace(withoutShouting(words)))
                return true;
        }
        return false;
    }

    /// A capital that can be part of a name: no "The" or "At", no letter alone.
    bool goesOn(std::size_t i) const {
        if (!capital(i) || isSignature(i)) return false;
        if (isInitial(i) && token(i).span.size() == 1) return true;
        if (entry(i).stopword && !token(i).allCapitals) return isNameOfStopword(i);
        if (entry(i).stopword) return !m_titleCase && token(i).span.size() > 1 && !entry(i).pronoun;
        return token(i).span.size() > 1;
    }

    /// "Will Berg", "Ada May", and "May" before a verb where the document names Ada May.
    bool isNameOfStopword(std::size_t i) const {
        const bool followed = i + 1 < m_document.words().size() && capital(i + 1) && !entry(i + 1).stopword;
        if (followed && m_lexicon.isGivenName(m_document.folded(i))) return true;
        if (isLastNameBehindGivenName(i)) return true;
        return m_lastNames.contains(token(i).code) && i + 1 < m_document.words().size() &&
               m_document.isFiniteVerb(i + 1, {i, i + 2});
    }

    bool isLastNameBehindGivenName(std::size_t i) const {
        return i > 0 && capital(i) && token(i - 1).capitalised && !entry(i - 1).stopword && !entry(i).pronoun &&
               !entry(i).determiner && !entry(i).preposition && m_lexicon.isGivenName(m_document.folded(i - 1));
    }

    /// "Posted by" between what was said and who said it.
    bool isSignature(std::size_t i) const {
        return i + 1 < m_document.words().size() && m_document.lexicon().hasPastSuffix(m_document.folded(i)) &&
               m_document.lexicon().isAgentMark(m_document.folded(i + 1));
    }

    bool isInitial(std::size_t i) const {
        return i + 1 < m_document.words().size() && m_document.isMark(i + 1, ".") && !token(i + 1).spaceBefore;
    }

    // ---- how far it goes

    void readSentence(std::size_t sentence) {
        const auto range = m_document.wordsOf(sentence);
        m_titleCase = m_document.isTitleCase(sentence);
        for (std::size_t i = range.first; i < range.last;) {
            std::size_t end = fixedEnd(i, range);
            if (end > i) {
                emit({i, end}, {}, opensSentence(i, range));
            } else if (nameWord(i, range)) {
                end = runEnd(i, range);
                m_opening = m_titleCase || opensSentence(i, range);
                cutRun({i, end});
            } else {
                end = i + 1;
            }
            i = end;
        }
    }

    /// One past a name that must be taken whole; `i` if none begins there.
    std::size_t fixedEnd(std::size_t i, WordRange range) const {
        if (!m_document.isWord(i) || !m_lexicon.beginsFixedName(m_document.folded(i))) return i;
        for (std::size_t n = std::min(NameLexicon::longestFixedName, range.last - i); n > 0; --n) {
            const std::size_t end = i + n;
            if (!capital(end - 1) || !m_lexicon.fixedName(m_document.foldedPhrase(i, n))) continue;
            const bool more = end < range.last && capital(end) && isInstitution(end);
            return more ? i : end;
        }
        return i;
    }

    /// "U.S.", "Smith-Jones" and "Bank of England" go on; "Russia and Norway" does not.
    std::size_t runEnd(std::size_t i, WordRange range) const {
        std::size_t end = i + 1;
        bool body = isInstitution(i);
        bool placed = false;
        while (end < range.last && fixedEnd(end, range) == end) {
            const std::size_t next = nextOfRun(i, end, range, body);
            if (next == end || (placed && isPlaced({end, next}))) break; // "the Board for Trade in Asia | in Oslo"
            placed = placed || isPlaced({end, next});
            for (std::size_t k = end; k < next; ++k) body = body || isInstitution(k);
            end = next;
        }
        return end;
    }

    bool isPlaced(WordRange words) const {
        for (std::size_t i = words.first; i < words.last; ++i)
            if (m_document.lexicon().isPlacePreposition(m_document.folded(i))) return true;
        return false;
    }

    std::size_t nextOfRun(std::size_t first, std::size_t end, WordRange range, bool body) const {
        if (token(end).lineBefore && !isWrapped(end)) return end; // a heading and the line below are two
        const auto on = [&](std::size_t i) {
            return i < range.last && goesOn(i) && (!m_titleCase || nameWord(i, range));
        };
        if (on(end) && token(end).spaceBefore) return end + 1;
        const bool shortened = m_document.isMark(end, ".") && !token(end).spaceBefore &&
                               (token(end - 1).span.size() == 1 || m_lexicon.isSaint(m_document.folded(end - 1)));
        if (shortened) return end + 1;
        if (on(end) && m_document.isMark(end - 1, ".")) return end + 1;
        if (const std::size_t joined = behindHyphen(first, end, range, body); joined > end) return joined;
        if (ownsInName(first, end, range)) return end + 2;
        std::size_t after = end;
        while (after < range.last && after < end + 2 && connects(first, end, after, body)) ++after;
        return after > end && on(after) ? after + 1 : end;
    }

    /// The line above is as long as lines are that were only cut to fit.
    bool isWrapped(std::size_t i) const {
        constexpr std::uint32_t shortest = 45; // bytes
        std::size_t first = i - 1;
        while (first > 0 && !token(first).lineBefore) --first;
        return token(i - 1).span.end - token(first).span.begin >= shortest && !token(i).paragraphBefore;
    }

    /// "Smith-Jones", "Co-operation", "Port-au-Prince", "Ban Ki-moon"; not "Oslo-based".
    std::size_t behindHyphen(std::size_t first, std::size_t end, WordRange range, bool body) const {
        const auto attached = [&](std::size_t i) { return i < range.last && !token(i).spaceBefore; };
        if (!m_document.isMark(end, "-") || !attached(end) || !attached(end + 1) || !m_document.isWord(end + 1))
            return end;
        if (goesOn(end + 1) || body) return end + 2;
        const auto& word = m_document.folded(end + 1);
        if (m_lexicon.isPlaceConnector(word) && attached(end + 2) && m_document.isMark(end + 2, "-") &&
            attached(end + 3) && capital(end + 3))
            return end + 4;
        const bool adjective = m_lexicon.isJoined(word) || m_document.lexicon().hasPastSuffix(word) ||
                               entry(end + 1).stopword || m_document.lexicon().isIrregularParticiple(word);
        return end - first > 1 && !adjective && !isCountry(end - 1) && !token(end - 1).allCapitals ? end + 2 : end;
    }

    /// "Sheriff's Office", "St. Joseph's Hospital"; not "Norway's Parliament".
    bool ownsInName(std::size_t first, std::size_t end, WordRange range) const {
        if (end + 1 >= range.last || !isClitic(end) || !goesOn(end + 1)) return false;
        const auto& owned = m_document.folded(end + 1);
        const bool institution = m_document.lexicon().isInstitution(owned) || m_lexicon.isPlaceNoun(owned);
        return institution && (m_lower.contains(token(end - 1).code) || m_lexicon.isSaint(m_document.folded(first)) ||
                               m_document.lexicon().isPersonTitle(m_document.folded(end - 1)));
    }

    bool isClitic(std::size_t i) const {
        const auto written = m_document.written(i);
        return !token(i).spaceBefore && (written.starts_with('\'') || written.starts_with("’")) && written.size() > 1;
    }

    bool connects(std::size_t first, std::size_t end, std::size_t i, bool body) const {
        if (m_document.isMark(i, "&")) return true;
        const auto& word = m_document.folded(i);
        if (m_document.lexicon().isPlacePreposition(word) && isTown(i + 1)) return false; // "Bank of Norway in Bergen"
        if (m_document.lexicon().isBodyConnector(word)) return body || leadsToBody(first, i);
        if (!m_document.lexicon().isNameConnector(word)) return false;
        return !entry(i).preposition || i > end || body || isCommonNoun(end - 1) || isCommonNoun(first);
    }

    bool isTown(std::size_t i) const {
        if (i >= m_document.words().size() || !capital(i)) return false;
        const auto country = m_lexicon.countries().find(m_document.written(i));
        return country ? country->form == CountryForm::capital : m_lexicon.isPlace(m_document.written(i));
    }

    /// "the Geological and Mining Agency": joined words of which only the last makes it a body's name.
    bool leadsToBody(std::size_t first, std::size_t joint) const {
        constexpr std::size_t reach = 4; // words
        if (first == 0 || joint > first + 2 || !entry(first - 1).determiner || isCountry(first) || isInstitution(first))
            return false;
        for (std::size_t i = joint + 1; i < std::min(joint + reach, m_document.words().size()) && goesOn(i); ++i)
            if (isInstitution(i)) return true;
        return false;
    }

    /// "Bay of Pigs", "Bank of Norway"; "Ada Kern of Norway" are two.
    bool isCommonNoun(std::size_t i) const {
        const auto& word = m_document.folded(i);
        return m_lower.contains(token(i).code) || isInstitution(i) || m_lexicon.isPlaceNoun(word) ||
               m_lexicon.isPlaceOpener(word) || m_document.lexicon().isPersonTitle(word);
    }

    // ---- what it consists of

    /// Cuts a run at titles and nationalities: "Norwegian Foreign Minister Ada Kern" is Norway and Ada Kern.
    void cutRun(WordRange run) {
        std::size_t begin = run.first;
        std::string title = titleBefore(run);
        for (std::size_t i = run.first; i < run.last;) {
            if (const std::size_t words = titleAt(i, run); words > 0) {
                emit({begin, i}, title, m_opening);
                title = i + words < run.last ? m_document.foldedPhrase(i, words) : std::string{};
                i += words;
                if (i < run.last && m_document.isMark(i, ".")) ++i; // "Gen."
                begin = i;
                if (i < run.last && !capital(i)) title.clear(); // not the body in "Director of the Agency"
            } else if (m_document.isMark(i, "-") && splitsAtHyphen(i, run)) {
                emit({begin, i}, title, m_opening);
                title.clear();
                begin = ++i;
            } else {
                ++i;
            }
        }
        emit({begin, run.last}, title, m_opening);
    }

    /// "president Ada Kern", "Gen. Ada Kern" at the full stop of a title, "the director of the agency, Ada Kern".
    std::string titleBefore(WordRange run) const {
        std::size_t i = run.first;
        if (i > 1 && m_document.isMark(i - 1, ".") && !token(i - 1).spaceBefore) --i;
        if (i > 0 && m_document.isWord(i - 1) && m_document.lexicon().isPersonTitle(m_document.folded(i - 1)))
            return titleEndingAt(i);
        return titleAhead(run);
    }

    /// The longest title that ends before word `end`.
    std::string titleEndingAt(std::size_t end) const {
        constexpr std::size_t longest = 4; // words
        std::string title = m_document.folded(end - 1);
        for (std::size_t n = 2; n <= std::min(longest, end); ++n)
            if (auto phrase = m_document.foldedPhrase(end - n, n); m_document.lexicon().isPersonTitle(phrase))
                title = std::move(phrase);
        return title;
    }

    /// Two or three words behind a title and a comma.
    std::string titleAhead(WordRange run) const {
        constexpr std::size_t reach = 8;
        const std::size_t length = run.last - run.first;
        if (length < 2 || length > 3 || run.first < 2 || !m_document.isMark(run.first - 1, ",")) return {};
        const std::size_t earliest = run.first - std::min(run.first, reach);
        for (std::size_t i = run.first - 1; i-- > earliest;) {
            if (!m_document.isWord(i)) return {};
            if (m_document.lexicon().isPersonTitle(m_document.folded(i)))
                return i > 0 && definesOne(i, earliest) ? titleEndingAt(i + 1) : std::string{};
        }
        return {};
    }

    /// The title stands with an article or a possessive, not with a name of its own.
    bool definesOne(std::size_t title, std::size_t earliest) const {
        for (std::size_t i = title; i > earliest; --i)
            if (entry(i - 1).determiner)
                return true;
            else if (!m_document.isWord(i - 1))
                return false;
        return false;
    }

    /// Words of the title there; none where it is a word of a body's name ("General Motors").
    std::size_t titleAt(std::size_t i, WordRange run) const {
        const std::size_t words = m_document.phraseAt(i, run.last, PhraseKind::personTitle);
        const std::size_t next = i + words;
        if (next < run.last &&
            (isClitic(next) || isInstitution(next) || m_lexicon.isCompanySuffix(m_document.folded(next))))
            return 0;
        const bool lastName = words == 1 && i > run.first && m_lexicon.isGivenName(m_document.folded(run.first));
        return lastName || (i > run.first && m_document.isMark(i - 1, "-")) ? 0 : words; // "Ada King", "Port-au-Prince"
    }

    /// "A-B Council": two parties joined by a hyphen, each a name by itself.
    bool splitsAtHyphen(std::size_t i, WordRange run) const {
        const auto standsAlone = [&](std::size_t k) { return token(k).allCapitals || isCountry(k); };
        return i + 1 < run.last && standsAlone(i - 1) && standsAlone(i + 1);
    }

    void emit(WordRange range, const std::string& title, bool opening) {
        const auto connector = [&](std::size_t i) { return !capital(i) && !m_document.isMark(i, "."); };
        const auto lower = [&](std::size_t i) { return m_document.isWord(i) && range.last - range.first > 1; };
        while (!range.empty() && (connector(range.first) || m_document.isMark(range.first, "."))) ++range.first;
        while (!range.empty() && connector(range.last - 1) &&
               !(lower(range.last - 1) && m_document.isMark(range.last - 2, "-")))
            --range.last;
        if (range.empty()) return;
        if (const bool peeled = peelNationality(range, opening); peeled && range.empty()) return;
        add(range, title, opening && (m_titleCase || range.first == 0 || opensOrFollows(range.first)));
    }

    /// Of what was cut from a run that opens a sentence only the first words do.
    bool opensOrFollows(std::size_t i) const { return !m_document.isWord(i - 1) || !token(i - 1).capitalised; }

    /// Words at the beginning that are a country or its people; 0 if none.
    std::size_t countryAt(WordRange range) const {
        constexpr std::size_t longest = 4; // "U.S."
        for (std::size_t n = std::min(longest, range.last - range.first); n > 0; --n) {
            const Span span{token(range.first).span.begin, token(range.first + n - 1).span.end};
            const auto country = m_document.lexicon().country(slice(m_document.document().text, span));
            if (country && country->isCountry()) return n;
        }
        return 0;
    }

    /// "Norwegian" before a further name is a party of its own; the rest may be a person or a body.
    bool peelNationality(WordRange& range, bool opening) {
        const std::size_t words = countryAt(range);
        if (words == 0 || range.last - range.first <= words) return false;
        const auto whole = slice(m_document.document().text, m_document.spanOf(range));
        if (m_document.lexicon().country(whole) || m_lexicon.isPlace(whole) ||
            m_lexicon.fixedName(m_document.foldedPhrase(range.first, range.last - range.first)))
            return false;
        if (words == 1 && isGivenNameOf(range)) return false;
        add({range.first, range.first + words}, {}, opening);
        if (!isInstitution(range.last - 1)) range.first += words;
        return true;
    }

    /// "Georgia Walsh": a country that people are called after, in a document that never names it alone.
    bool isGivenNameOf(WordRange range) const {
        constexpr std::size_t longest = 3; // words
        if (range.last - range.first > longest || !m_lexicon.isGivenName(m_document.folded(range.first))) return false;
        for (std::size_t i = range.first + 1; i < range.last; ++i)
            if (!m_document.isWord(i) || token(i).allCapitals || isCountry(i) || isInstitution(i) ||
                m_lexicon.isPlaceNoun(m_document.folded(i)) || m_lexicon.isCompanySuffix(m_document.folded(i)))
                return false;
        return !m_alone.contains(token(range.first).code);
    }

    void add(WordRange range, const std::string& title, bool opening) {
        auto name = m_classifier.classified(range, title);
        name.opening = opening;
        const bool noun = m_nounCapitals && name.title.empty() && isNoun(range, name);
        const bool lastName = range.last - range.first == 1 && m_lastNames.contains(token(range.first).code);
        if (!noun && (lastName || m_classifier.isName(name))) m_names.push_back(std::move(name));
    }

    /// Where every noun has a capital, one word alone is a name only if something else says so: "in Oslo", "NATO".
    bool isNoun(WordRange range, const FoundName& name) const {
        return range.last - range.first == 1 && name.kind == NameKind::unknown && !name.placed &&
               !token(range.first).allCapitals;
    }

    const AnnotatedDocument& m_document;
    const NameLexicon& m_lexicon;
    NameClassifier m_classifier;
    bool m_nounCapitals; ///< of the language
    bool m_titleCase = false;
    bool m_opening = false;
    std::unordered_set<std::uint32_t> m_sure;      ///< codes of words
    std::unordered_set<std::uint32_t> m_lower;     ///< of those that also stand without a capital
    std::unordered_set<std::uint32_t> m_alone;     ///< of words with a capital and none behind
    std::unordered_set<std::uint32_t> m_lastNames; ///< of common words behind a given name: "Ada May"
    std::vector<FoundName> m_names;
};

} // namespace

std::vector<FoundName> findNames(const AnnotatedDocument& document) {
    auto names = NameFinder(document).run();
    linkNames(document, names);
    return names;
}

} // namespace dateline::events
