// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search_query.h"

#include "core/temporal/typed_date.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::project {

namespace {

enum class Operator { none, source, actor, place, tag, is, from, to };

constexpr std::array operatorNames{
    std::pair{std::string_view("source"), Operator::source}, std::pair{std::string_view("actor"), Operator::actor},
    std::pair{std::string_view("place"), Operator::place},   std::pair{std::string_view("tag"), Operator::tag},
    std::pair{std::string_view("is"), Operator::is},         std::pair{std::string_view("from"), Operator::from},
    std::pair{std::string_view("to"), Operator::to}};

constexpr std::array traitNames{std::pair{std::string_view("disputed"), SearchTrait::disputed},
                                std::pair{std::string_view("undated"), SearchTrait::undated},
                                std::pair{std::string_view("planned"), SearchTrait::planned},
                                std::pair{std::string_view("denied"), SearchTrait::denied}};

std::string lowered(std::string_view ascii) {
    std::string text(ascii);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Cuts what is too long, no character in half. Quotation marks of all kinds become '"', other spaces ' ', and no byte is 0.
std::string plainForm(std::string_view typed) {
    constexpr std::array<std::string_view, 5> quotes{"\u201c", "\u201d", "\u201e", "\u00ab", "\u00bb"};
    constexpr std::array<std::string_view, 3> spaces{"\u00a0", "\u202f", "\u3000"};
    std::size_t size = std::min(typed.size(), longestSearch);
    while (size < typed.size() && size > 0 && (static_cast<unsigned char>(typed[size]) & 0xC0u) == 0x80u) --size;
    typed = typed.substr(0, size);
    std::string plain;
    while (!typed.empty()) {
        const auto begins = [&](std::string_view mark) { return typed.starts_with(mark); };
        const auto quote = std::find_if(quotes.begin(), quotes.end(), begins);
        const auto space = std::find_if(spaces.begin(), spaces.end(), begins);
        const std::size_t length = quote != quotes.end() ? quote->size() : space != spaces.end() ? space->size() : 1;
        const bool blank = space != spaces.end() || typed.front() == '\0';
        plain += quote != quotes.end() ? '"' : blank ? ' ' : typed.front();
        typed.remove_prefix(length);
    }
    return plain;
}

/// A word or a phrase at a place of the query.
struct Value {
    std::string_view text;
    bool quoted = false;
    bool open = false; ///< the query ends in it: it may be half typed
};

class SearchParser {
public:
    SearchParser(std::string_view typed, time::Day today) : m_typed(typed), m_today(today) {}

    SearchQuery parse() {
        for (skipSpace(); m_at < m_typed.size(); skipSpace()) readPart();
        return std::move(m_query);
    }

private:
    void skipSpace() {
        while (m_at < m_typed.size() && isSpace(m_typed[m_at])) ++m_at;
    }

    void readPart() {
        const std::size_t begin = m_at;
        while (m_at < m_typed.size() && m_typed[m_at] == '-') ++m_at;
        const bool excluded = m_at > begin;
        const Operator found = readOperator();
        if (found == Operator::from || found == Operator::to) return readDate(begin, found, excluded);
        if (found != Operator::none && !valueFollows()) return; // half typed
        const Value value = readValue();
        if (found == Operator::is)
            readTrait(begin, value, excluded);
        else
            addTerm(value, fieldOf(found), excluded);
    }

    /// The operator at `at`, and where its value begins.
    [[nodiscard]] std::pair<Operator, std::size_t> operatorAt(std::size_t at) const {
        std::size_t end = at;
        while (end < m_typed.size() && ((m_typed[end] | 0x20) >= 'a' && (m_typed[end] | 0x20) <= 'z')) ++end;
        if (end == m_typed.size() || m_typed[end] != ':') return {Operator::none, at};
        const std::string name = lowered(m_typed.substr(at, end - at));
        for (const auto& [known, value] : operatorNames)
            if (name == known) return {value, end + 1};
        return {Operator::none, at};
    }

    Operator readOperator() {
        const auto [found, end] = operatorAt(m_at);
        m_at = end;
        return found;
    }

    /// Also over a space: "source: Courier". Not another operator's.
    bool valueFollows() {
        skipSpace();
        return m_at < m_typed.size() && m_typed[m_at] != '-' && operatorAt(m_at).first == Operator::none;
    }

    Value readValue() {
        if (m_at < m_typed.size() && m_typed[m_at] == '"') return readQuoted();
        const std::size_t begin = m_at;
        while (m_at < m_typed.size() && !isSpace(m_typed[m_at]) && m_typed[m_at] != '"') ++m_at;
        return {m_typed.substr(begin, m_at - begin), false, m_at == m_typed.size()};
    }

    Value readQuoted() {
        const std::size_t begin = ++m_at;
        const std::size_t end = std::min(m_typed.find('"', begin), m_typed.size());
        m_at = std::min(end + 1, m_typed.size());
        return {m_typed.substr(begin, end - begin), true, end == m_typed.size()};
    }

    static SearchField fieldOf(Operator name) {
        switch (name) {
        case Operator::source:
            return SearchField::source;
        case Operator::actor:
            return SearchField::actor;
        case Operator::place:
            return SearchField::place;
        case Operator::tag:
            return SearchField::tag;
        default:
            return SearchField::anywhere;
        }
    }

    void addTerm(Value value, SearchField field, bool excluded) {
        bool prefix = value.open;
        while (!value.quoted && value.text.ends_with('*')) {
            prefix = true;
            value.text.remove_suffix(1);
        }
        if (value.quoted && m_at < m_typed.size() && m_typed[m_at] == '*') { // "harbour coun"*
            prefix = true;
            ++m_at;
        }
        if (!value.text.empty() && m_query.terms.size() < mostSearchTerms)
            m_query.terms.push_back({std::string(value.text), field, prefix, excluded});
    }

    void readTrait(std::size_t begin, Value value, bool excluded) {
        const std::string name = lowered(value.text);
        const auto known =
            std::find_if(traitNames.begin(), traitNames.end(), [&](const auto& trait) { return trait.first == name; });
        const auto mayBecome = [&](const auto& trait) { return value.open && trait.first.starts_with(name); };
        if (std::any_of(traitNames.begin(), traitNames.end(), mayBecome) && known == traitNames.end()) return;
        if (known == traitNames.end()) return leaveUnread(begin);
        if (m_query.traits.size() < mostSearchTerms) m_query.traits.push_back({known->second, excluded});
    }

    /// As many of the following words as say a date: "from:12 Jan 2022 council" asks for "council" since that day.
    void readDate(std::size_t begin, Operator side, bool excluded) {
        constexpr int mostWords = 5;
        if (!valueFollows() || ++m_dates > mostDates) return;
        const std::size_t valueBegin = m_at;
        std::optional<time::When> date;
        if (m_typed[m_at] == '"') {
            date = temporal::typedDate(readQuoted().text, m_today);
        } else {
            readValue();
            std::size_t end = m_at;
            const auto dateSoFar = [&] {
                return temporal::typedDate(m_typed.substr(valueBegin, m_at - valueBegin), m_today);
            };
            date = dateSoFar();
            for (int words = 1; words < mostWords && valueFollows() && m_typed[m_at] != '"'; ++words) {
                readValue();
                const auto longer = dateSoFar();
                if (!longer || longer == date) continue;
                date = longer;
                end = m_at;
            }
            m_at = end;
        }
        constexpr std::size_t halfTyped = 4; // bytes: "202", "Ma"
        if (!date && m_at == m_typed.size() && m_at - valueBegin < halfTyped) return;
        if (!date || excluded) return leaveUnread(begin);
        if (side == Operator::from)
            m_query.from = std::max(m_query.from.value_or(date->days.first), date->days.first);
        else
            m_query.to = std::min(m_query.to.value_or(date->days.last), date->days.last);
    }

    void leaveUnread(std::size_t begin) {
        if (m_query.unread.size() < mostSearchTerms) m_query.unread.emplace_back(m_typed.substr(begin, m_at - begin));
    }

    /// Reading one may take a third of a millisecond for each of its words, while somebody types.
    static constexpr int mostDates = 4;

    std::string_view m_typed;
    time::Day m_today;
    int m_dates = 0;
    std::size_t m_at = 0;
    SearchQuery m_query;
};

} // namespace

SearchQuery parseSearch(std::string_view typed, time::Day today) {
    const std::string plain = plainForm(typed);
    return SearchParser(plain, today).parse();
}

} // namespace dateline::project
