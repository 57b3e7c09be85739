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
    enum class Mode {
        readOnly,
        readWrite, ///< of a file that is there
        create,
        immutable, ///< on a medium where nothing can be written, not even the notes of a reader
    };

    /// `shownPath` is what errors name; it differs from `path` while a file is written under another name.
    Database(const std::string& path, Mode mode, std::string shownPath);
    /// Reads a file that is in memory; `bytes` are copied.
    explicit Database(std::string_view bytes);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs statements that return nothing.
    void execute(const std::string& sql);
    /// The single number a query returns, 0 if it fails.
    [[nodiscard]] std::int64_t number(std::string_view query);
    /// Undoes an open transaction, also after a failure.
    void rollBack();
    /// Waits so long for another program that holds the file.
    void waitForOthers(int milliseconds);

    /// From now on reading fails once it took far more work, or gave far more bytes, than an honest file of this size
    /// can ask for: pages that point at each other may pretend to be any number of rows.
    void limitReading();
    /// Of what is made larger than it is in the file.
    void countBytes(std::size_t bytes);

    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    /// Records the first failure only.
    void fail(ErrorKind kind, std::string what);
    /// The first failure since the last call, which is then forgotten.
    [[nodiscard]] Result<void> takeFailure();
    /// Closes the file; the first failure of all, if there was one.
    [[nodiscard]] Result<void> finish();
    /// For what SQLite lets register with a connection only, such as a tokenizer. Null where opening failed.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    friend class Statement;
    void failWithCode(int code);
    void open(const std::string& uri, int flags);
    void trustNothing();
    void setLimits();
    static int countStep(void* database);

    sqlite3* m_handle = nullptr;
    std::string m_shownPath;
    Mode m_mode;
    std::optional<Error> m_error;
    std::optional<std::int64_t> m_bytesLeft; ///< that may be read; nothing: any number
    std::int64_t m_stepsLeft = 0;            ///< in thousands of SQLite's steps
};

class Statement {
public:
    Statement(Database& database, std::string_view sql);

    /// Binds to the next parameter.
    Statement& bind(std::string_view text);
    Statement& bind(std::int64_t number);
    Statement& bind(double number);
    Statement& bindNull();
    /// As a blob.
    Statement& bindBytes(std::string_view bytes);
    /// Runs a statement that returns no rows and makes it ready for the next values.
    void run();

    /// Goes to the next row; false at the end, or once the database failed.
    [[nodiscard]] bool next();
    /// The next column of the row. A text column that is null reads as empty.
    [[nodiscard]] std::string_view text();
    /// The next column, a blob.
    [[nodiscard]] std::string_view bytes();
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
