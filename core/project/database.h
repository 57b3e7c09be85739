// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A thin layer over SQLite: a connection and its prepared statements. The first failure sticks to the connection and
// every later call does nothing, so that a long run of inserts or reads is checked once, at its end.

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace dateline::project {

class Database {
public:
    enum class Mode { readOnly, create };

    /// `shownPath` is what errors name; it differs from `path` while a file is written under another name.
    Database(const std::string& path, Mode mode, std::string shownPath);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements that return nothing.
    void execute(const std::string& sql);
    /// The single number a query returns, 0 if it fails.
    [[nodiscard]] std::int64_t number(std::string_view query);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Records the first failure only.
    void fail(ErrorKind kind, std::string what);
    /// Closes the file; the first failure of all, if there was one.
    [[nodiscard]] Result<void> finish();

private:
    friend class Statement;
    void failWithCode(int code);

    sqlite3* m_handle = nullptr;
    std::string m_shownPath;
    Mode m_mode;
    std::optional<Error> m_error;
};

class Statement {
public:
    Statement(Database& database, std::string_view sql);

    /// Binds to the next parameter.
    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bindNull();
    /// Runs a statement that returns no rows and makes it ready for the next values.
    void run();

    /// Goes to the next row; false at the end, or once the database failed.
    [[nodiscard]] bool next();
    /// The next column of the row. A text column that is null reads as empty.
    [[nodiscard]] std::string_view text();
    [[nodiscard]] std::int64_t number();
    [[nodiscard]] double real();
    [[nodiscard]] bool nextIsNull() const;
    void skip() { ++m_column; }
    /// The next column as a whole number from 0 to `limit` - 1; anything else fails the database and reads as 0.
    [[nodiscard]] std::uint32_t numberBelow(std::uint64_t limit);

    [[nodiscard]] Database& database() { return m_database; }

private:
    void check(int code);

    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    Database& m_database;
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    int m_parameter = 0;
    int m_column = 0;
};

} // namespace dateline::project
