// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/name_links.h"

#include "core/events/name_spelling.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace dateline::events {

namespace {

class NameLinker {
public:
    NameLinker(const AnnotatedDocument& document, std::vector<FoundName>& names)
        : m_document(document), m_lexicon(nameLexicon(document.language())), m_names(names) {}

    void run() {
        gatherPersons();
        for (auto& name : m_names) linkLastName(name);
        linkInitials();
        readAppositions();
        addDescriptions();
    }

private:
    // ---- last names

    /// Full names by last word; of a single document, so few.
    void gatherPersons() {
        for (auto& name : m_names)
            if (name.kind == NameKind::person && wordsIn(name.named) > 1)
                m_persons[lastWord(name.named)].insert(name.named);
        for (auto& name : m_names) // the same full name where nothing beside it says that it is a person's
            if (name.kind == NameKind::unknown && m_persons.contains(lastWord(name.named)) &&
                m_persons[lastWord(name.named)].contains(name.named))
                name.kind = NameKind::person;
        for (const auto& name : m_names) {
            if (name.kind == NameKind::unknown && mayEndInLastName(name.named))
                m_unsure[lastWord(name.named)].insert(name.named);
            if (name.placed && wordsIn(name.named) == 1) m_placed.insert(name.named);
        }
    }

    static bool mayEndInLastName(std::string_view name) {
        const auto words = wordsIn(name);
        return words > 1 && words < 4 && name.find('&') == std::string_view::npos;
    }

    void linkLastName(FoundName& name) {
        if (wordsIn(name.written) != 1 || name.kind == NameKind::body) return;
        const auto persons = m_persons.find(name.written);
        const bool known = persons != m_persons.end();
        if (known && persons->second.size() == 1 && mayBePerson(name)) return standFor(name, *persons->second.begin());
        if (known && mayBePerson(name)) name.kind = NameKind::person; // one of several: whose it is stays open
        const auto unsure = m_unsure.find(name.written);
        if (known || name.placed || !name.region.empty() || unsure == m_unsure.end() || unsure->second.size() > 1)
            return;
        if (name.titled) return standFor(name, *unsure->second.begin());
        if (name.acts) name.named = *unsure->second.begin(); // a person or a body
    }

    /// "Jordan" is the country, unless the document calls somebody so and never is "in Jordan".
    bool mayBePerson(const FoundName& name) const {
        if (name.titled) return true;
        return !name.people && !name.placed && (name.region.empty() || !m_placed.contains(name.written));
    }

    static void standFor(FoundName& name, const std::string& person) {
        name.named = person;
        name.kind = NameKind::person;
        name.region = {};
        name.capital = false;
    }

    // ---- initials

    /// "International Labour Organization (ILO)", "ILO (International …)", or both somewhere in the document.
    void linkInitials() {
        std::unordered_map<std::string, std::set<std::string>> bodies; // by initials
        for (const auto& name : m_names)
            if (name.kind == NameKind::body || name.kind == NameKind::unknown)
                if (auto initials = initialsOf(name.named); initials.size() >= 2) bodies[initials].insert(name.named);
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            auto& name = m_names[i];
            if (name.kind != NameKind::body || !isInitials(name.written)) continue;
            const auto found = bodies.find(name.written);
            if (i > 0 && inBrackets(m_names[i - 1], name) && initialsFit(m_names[i - 1].named, name.written))
                introduce(name.written, m_names[i - 1]);
            else if (found != bodies.end() && found->second.size() == 1 && name.written.size() >= 3)
                m_introduced.emplace(name.written, *found->second.begin());
        }
        for (auto& name : m_names)
            if (const auto found = m_introduced.find(name.written); found != m_introduced.end())
                name.named = found->second;
        for (auto& name : m_names)
            if (m_longForms.contains(name.named) && name.kind == NameKind::unknown) name.kind = NameKind::body;
    }

    void introduce(const std::string& initials, const FoundName& body) {
        m_introduced[initials] = body.named;
        m_longForms.insert(body.named);
    }

    bool inBrackets(const FoundName& before, const FoundName& inside) const {
        return before.words.last + 1 == inside.words.first && m_document.isMark(before.words.last, "(") &&
               inside.words.last < m_document.words().size() && m_document.isMark(inside.words.last, ")");
    }

    // ---- titles

    /// "Ada Kern, the secretary general".
    void readAppositions() {
        for (auto& name : m_names) {
            const std::size_t first = name.words.last + 2;
            if (name.kind != NameKind::person || first + 1 >= m_document.words().size()) continue;
            if (!m_document.isMark(name.words.last, ",") || !m_document.words()[first - 1].entry->determiner) continue;
            const std::size_t words = titleAt(first);
            if (words > 0 && name.title.empty()) name.title = m_document.foldedPhrase(first, words);
        }
    }

    std::size_t titleAt(std::size_t i) const {
        const std::size_t end = m_document.wordsOf(m_document.sentenceAt(m_document.words()[i].token.span.begin)).last;
        if (i >= end) return 0;
        return m_document.phraseAt(i, end, PhraseKind::personTitle);
    }

    void addDescriptions() {
        std::map<std::string, std::set<std::string>> called; // persons by title
        for (const auto& name : m_names)
            if (name.kind == NameKind::person && !name.title.empty()) called[name.title].insert(name.named);
        std::erase_if(called, [](const auto& entry) { return entry.second.size() > 1; });
        if (called.empty()) return;
        std::vector<FoundName> descriptions;
        const auto begins = [&](const std::string& word) {
            return std::ranges::any_of(called, [&](const auto& entry) { return entry.first.starts_with(word); });
        };
        for (std::size_t i = 1; i < m_document.words().size(); ++i)
            if (m_lexicon.isDefinite(m_document.folded(i - 1)) && begins(m_document.folded(i)))
                if (const std::size_t words = titleAt(i))
                    if (const auto person = called.find(m_document.foldedPhrase(i, words));
                        person != called.end() && standsAlone({i, i + words}))
                        descriptions.push_back(description({i, i + words}, *person->second.begin()));
        const auto middle = static_cast<std::ptrdiff_t>(m_names.size());
        std::ranges::move(descriptions, std::back_inserter(m_names));
        std::inplace_merge(m_names.begin(), m_names.begin() + middle, m_names.end(),
                           [](const auto& a, const auto& b) { return a.words.first < b.words.first; });
    }

    /// Neither "the president of Norway" nor "the president Ada Kern".
    bool standsAlone(WordRange title) const {
        if (title.last >= m_document.words().size() || !m_document.isWord(title.last)) return true;
        return !m_document.words()[title.last].token.capitalised &&
               !m_document.lexicon().isNameConnector(m_document.folded(title.last));
    }

    FoundName description(WordRange words, const std::string& person) const {
        FoundName name;
        name.words = words;
        name.written = name.named = person;
        name.kind = NameKind::person;
        name.description = true;
        name.opening = true; // says nothing about how the name is written
        return name;
    }

    const AnnotatedDocument& m_document;
    const NameLexicon& m_lexicon;
    std::vector<FoundName>& m_names;
    std::unordered_map<std::string, std::set<std::string>> m_persons; ///< full names by last word
    std::unordered_map<std::string, std::set<std::string>> m_unsure;  ///< of what may be a person's
    std::set<std::string> m_placed;
    std::unordered_map<std::string, std::string> m_introduced; ///< long form by initials
    std::set<std::string> m_longForms;
};

} // namespace

void linkNames(const AnnotatedDocument& document, std::vector<FoundName>& names) { NameLinker(document, names).run(); }

} // namespace dateline::events
