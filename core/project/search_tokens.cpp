// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/search_tokens.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

namespace dateline::project {

namespace {

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// The one that SQLite brings, and whose words ours are.
struct PlainTokenizer {
    fts5_tokenizer methods{};
    Fts5Tokenizer* instance = nullptr;

    int tokenise(void* context, int flags, std::string_view text, TokenCallback take) const {
        return methods.xTokenize(instance, context, flags, text.data(), static_cast<int>(text.size()), take);
    }
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 11> spellings{
    {{"\u00e4", "ae"},
     {"\u00f6", "oe"},
     {"\u00fc", "ue"},
     {"\u00c4", "ae"},
     {"\u00d6", "oe"},
     {"\u00dc", "ue"},
     {"\u00df", "ss"},
     {"\u1e9e", "ss"},
     // the two dots as a mark of their own
     {"a\u0308", "ae"},
     {"o\u0308", "oe"},
     {"u\u0308", "ue"}}};

/// "Müller" → "Mueller"; empty where there is nothing to spell out.
std::string speltOut(std::string_view word) {
    if (std::none_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) return {};
    std::string spelt;
    bool any = false;
    while (!word.empty()) {
        const auto letter = std::find_if(spellings.begin(), spellings.end(),
                                         [&](const auto& each) { return word.starts_with(each.first); });
        any |= letter != spellings.end();
        spelt += letter != spellings.end() ? letter->second : word.substr(0, 1);
        word.remove_prefix(letter != spellings.end() ? letter->first.size() : 1);
    }
    return any ? spelt : std::string();
}

/// Hands tokens on, each followed by its other spelling.
struct Relay {
    const PlainTokenizer& plain;
    std::string_view text;
    void* context;
    TokenCallback take;
    int begin = 0; ///< of the word that is spelt out
    int end = 0;

    static int token(void* self, int flags, const char* word, int size, int begin, int end) {
        auto& relay = *static_cast<Relay*>(self);
        if (const int code = relay.take(relay.context, flags, word, size, begin, end); code != SQLITE_OK) return code;
        const auto written = relay.text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
        const std::string spelt = speltOut(written);
        if (spelt.empty()) return SQLITE_OK;
        relay.begin = begin;
        relay.end = end;
        return relay.plain.tokenise(&relay, 0, spelt, &Relay::alternative); // folds the other letters
    }

    static int alternative(void* self, int, const char* word, int size, int, int) {
        auto& relay = *static_cast<Relay*>(self);
        return relay.take(relay.context, FTS5_TOKEN_COLOCATED, word, size, relay.begin, relay.end);
    }
};

fts5_api* fts5Of(sqlite3* connection) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int createPlain(fts5_api* api, PlainTokenizer& plain) {
    void* data = nullptr;
    if (const int code = api->xFindTokenizer(api, "unicode61", &data, &plain.methods); code != SQLITE_OK) return code;
    std::array<const char*, 2> options{"remove_diacritics", "2"};
    return plain.methods.xCreate(data, options.data(), static_cast<int>(options.size()), &plain.instance);
}

int create(void* api, const char**, int, Fts5Tokenizer** made) {
    auto plain = std::make_unique<PlainTokenizer>();
    const int code = createPlain(static_cast<fts5_api*>(api), *plain);
    if (code == SQLITE_OK) *made = reinterpret_cast<Fts5Tokenizer*>(plain.release()); // SQLite's way to hold ours
    return code;
}

void destroy(Fts5Tokenizer* made) {
    const std::unique_ptr<PlainTokenizer> plain(reinterpret_cast<PlainTokenizer*>(made));
    plain->methods.xDelete(plain->instance);
}

int tokenise(Fts5Tokenizer* made, void* context, int flags, const char* text, int size, TokenCallback take) {
    const auto& plain = *reinterpret_cast<PlainTokenizer*>(made);
    Relay relay{plain, {text, static_cast<std::size_t>(size)}, context, take};
    return plain.tokenise(&relay, flags, relay.text, &Relay::token);
}

struct Taking {
    const std::function<bool(const SearchToken&)>& take;

    static int token(void* self, int flags, const char* word, int size, int begin, int end) {
        const SearchToken token{{word, static_cast<std::size_t>(size)},
                                {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                                (flags & FTS5_TOKEN_COLOCATED) != 0};
        return static_cast<Taking*>(self)->take(token) ? SQLITE_OK : SQLITE_DONE;
    }
};

} // namespace

void registerSearchTokenizer(Database& database) {
    fts5_api* const api = database.failed() ? nullptr : fts5Of(database.handle());
    if (api == nullptr) return database.fail(ErrorKind::unsupported, "cannot be searched: SQLite lacks FTS5");
    fts5_tokenizer methods{&create, &destroy, &tokenise};
    api->xCreateTokenizer(api, searchTokenizer.data(), api, &methods, nullptr);
}

struct SearchTokens::Instance {
    Fts5Tokenizer* tokenizer = nullptr;

    ~Instance() {
        if (tokenizer != nullptr) destroy(tokenizer);
    }
};

SearchTokens::SearchTokens()
    : m_database(":memory:", Database::Mode::create, "search"), m_instance(std::make_unique<Instance>()) {
    if (fts5_api* const api = fts5Of(m_database.handle()))
        static_cast<void>(create(api, nullptr, 0, &m_instance->tokenizer));
}

SearchTokens::~SearchTokens() = default;

void SearchTokens::forEach(std::string_view text, const std::function<bool(const SearchToken&)>& take) {
    if (m_instance->tokenizer == nullptr || text.empty()) return;
    Taking taking{take};
    static_cast<void>(
        tokenise(m_instance->tokenizer, &taking, 0, text.data(), static_cast<int>(text.size()), &Taking::token));
}

} // namespace dateline::project
