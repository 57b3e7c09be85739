// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <sqlite3.h>

#include <array>
#include <cstring>
#include <utility>

namespace dateline::project {

namespace {

bool writes(Database::Mode mode) { return mode == Database::Mode::readWrite || mode == Database::Mode::create; }

int openFlags(Database::Mode mode) {
    int access = writes(mode) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    if (mode == Database::Mode::create) access |= SQLITE_OPEN_CREATE;
    // Every connection is used by one thread at a time.
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_URI;
}

/// A path may hold any byte; three of them mean something in a URI (RFC 3986, section 2.1).
std::string uriOf(const std::string& path, bool immutable) {
    std::string uri = "file:";
    if (path.starts_with("//")) uri += "//"; // else the first folder would be taken for a host
    for (const char c : path) {
        switch (c) {
        case '%':
            uri += "%25";
            break;
        case '?':
            uri += "%3f";
            break;
        case '#':
            uri += "%23";
            break;
        default:
            uri += c;
        }
    }
    return uri + (immutable ? "?immutable=1" : "");
}

Error errorFor(int code, bool writing, const std::string& path) {
    switch (code & 0xff) { // the primary code, below the extended ones
    case SQLITE_NOTADB:
        return {ErrorKind::malformed, path, "is not a Dateline project"};
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_INTERRUPT: // limitReading()
        return {ErrorKind::malformed, path, "is damaged and cannot be opened as a project"};
    case SQLITE_FULL:
        return {ErrorKind::unwritable, path, "cannot be written: no space left on the device"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::unreadable, path, "is in use by another program"};
    case SQLITE_READONLY:
        return {ErrorKind::unwritable, path, "cannot be written: permission denied"};
    case SQLITE_TOOBIG:
        return {ErrorKind::tooLarge, path, "holds a text that is too long to be stored"};
    case SQLITE_NOMEM:
        return {ErrorKind::tooLarge, path, "needs more memory than there is"};
    default:
        return {writing ? ErrorKind::unwritable : ErrorKind::unreadable, path,
                (writing ? "cannot be written: " : "cannot be read: ") + std::string(sqlite3_errstr(code))};
    }
}

} // namespace

Database::Database(const std::string& path, Mode mode, std::string shownPath)
    : m_shownPath(std::move(shownPath)), m_mode(mode) {
    open(uriOf(path, mode == Mode::immutable), openFlags(mode));
}

Database::Database(std::string_view bytes) : m_mode(Mode::readOnly) {
    open("file::memory:", openFlags(Mode::create));
    if (failed()) return;
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size() + 1));
    if (copy == nullptr) {
        failWithCode(SQLITE_NOMEM);
        return;
    }
    if (!bytes.empty()) std::memcpy(copy, bytes.data(), bytes.size());
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const int code = sqlite3_deserialize(m_handle, "main", copy, size, size,
                                         SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) failWithCode(code);
}

void Database::open(const std::string& uri, int flags) {
    if (const int code = sqlite3_open_v2(uri.c_str(), &m_handle, flags, nullptr); code != SQLITE_OK)
        return failWithCode(code);
    trustNothing();
    setLimits();
}

/// A project may come from anybody: nothing its schema says may run functions or write where it should not.
void Database::trustNothing() {
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

void Database::setLimits() {
    constexpr std::array limits{std::pair{SQLITE_LIMIT_LENGTH, 512 * 1024 * 1024}, // of one text, in bytes
                                std::pair{SQLITE_LIMIT_SQL_LENGTH, 64 * 1024},
                                std::pair{SQLITE_LIMIT_COLUMN, 64},
                                std::pair{SQLITE_LIMIT_EXPR_DEPTH, 50},
                                std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 8},
                                std::pair{SQLITE_LIMIT_VDBE_OP, 25'000},
                                std::pair{SQLITE_LIMIT_FUNCTION_ARG, 8},
                                std::pair{SQLITE_LIMIT_ATTACHED, 1}, // VACUUM INTO takes one
                                std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
                                std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 1}};
    for (const auto& [limit, value] : limits) sqlite3_limit(m_handle, limit, value);
}

void Database::waitForOthers(int milliseconds) {
    if (m_handle != nullptr) sqlite3_busy_timeout(m_handle, milliseconds);
}

void Database::limitReading() {
    const std::int64_t size = number("PRAGMA page_count") * number("PRAGMA page_size");
    constexpr std::int64_t room = 1 << 20; // for rows whose columns are read more than once, in the smallest of files
    m_bytesLeft = 6 * size + room;         // explanations are packed to a fifth
    // A row takes some 30 steps and, with its cell, 6 bytes or more.
    m_stepsLeft = 1000 + size / 100;
    sqlite3_progress_handler(m_handle, 1000, &Database::countStep, this);
}

int Database::countStep(void* database) { return --static_cast<Database*>(database)->m_stepsLeft < 0 ? 1 : 0; }

void Database::countBytes(std::size_t bytes) {
    if (!m_bytesLeft) return;
    *m_bytesLeft -= static_cast<std::int64_t>(bytes);
    if (*m_bytesLeft < 0) failWithCode(SQLITE_CORRUPT);
}

void Database::rollBack() {
    if (m_handle != nullptr && sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Database::~Database() { sqlite3_close_v2(m_handle); }

void Database::execute(const std::string& sql) {
    if (failed()) return;
    if (const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        failWithCode(code);
}

std::int64_t Database::number(std::string_view query) {
    Statement statement(*this, query);
    return statement.next() ? statement.number() : 0;
}

void Database::fail(ErrorKind kind, std::string what) {
    if (!m_error) m_error = Error{kind, m_shownPath, std::move(what)};
}

void Database::failWithCode(int code) {
    if (!m_error) m_error = errorFor(code, writes(m_mode), m_shownPath);
}

Result<void> Database::takeFailure() {
    if (auto error = std::exchange(m_error, std::nullopt)) return tl::unexpected(std::move(*error));
    return {};
}

Result<void> Database::finish() {
    const int code = sqlite3_close(std::exchange(m_handle, nullptr));
    if (code != SQLITE_OK) failWithCode(code);
    if (m_error) return tl::unexpected(*m_error);
    return {};
}

void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, std::string_view sql) : m_database(database) {
    if (database.failed()) return;
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database.m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
    m_statement.reset(statement);
}

void Statement::check(int code) {
    if (code != SQLITE_OK) m_database.failWithCode(code);
}

Statement& Statement::bind(std::string_view text) {
    // An empty view may have no address, which SQLite would take for null. The text outlives run().
    const char* data = text.data() ? text.data() : "";
    if (!m_database.failed())
        check(sqlite3_bind_text64(m_statement.get(), ++m_parameter, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(std::int64_t number) {
    if (!m_database.failed()) check(sqlite3_bind_int64(m_statement.get(), ++m_parameter, number));
    return *this;
}

Statement& Statement::bind(double number) {
    if (!m_database.failed()) check(sqlite3_bind_double(m_statement.get(), ++m_parameter, number));
    return *this;
}

Statement& Statement::bindBytes(std::string_view bytes) {
    const char* data = bytes.data() ? bytes.data() : "";
    if (!m_database.failed())
        check(sqlite3_bind_blob64(m_statement.get(), ++m_parameter, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull() {
    if (!m_database.failed()) check(sqlite3_bind_null(m_statement.get(), ++m_parameter));
    return *this;
}

void Statement::run() {
    if (m_database.failed()) return;
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_DONE) m_database.failWithCode(code == SQLITE_ROW ? SQLITE_MISUSE : code);
    sqlite3_reset(m_statement.get()); // repeats the error of step
    m_parameter = 0;
}

bool Statement::next() {
    if (m_database.failed()) return false;
    m_column = 0;
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) m_database.failWithCode(code);
    return code == SQLITE_ROW;
}

std::string_view Statement::text() {
    const int column = m_column++;
    const auto* data = sqlite3_column_text(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    m_database.countBytes(size);
    return data ? std::string_view(reinterpret_cast<const char*>(data), size) : std::string_view();
}

std::string_view Statement::bytes() {
    const int column = m_column++;
    const auto* data = sqlite3_column_blob(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    m_database.countBytes(size);
    return data ? std::string_view(static_cast<const char*>(data), size) : std::string_view();
}

std::int64_t Statement::number() { return sqlite3_column_int64(m_statement.get(), m_column++); }
double Statement::real() { return sqlite3_column_double(m_statement.get(), m_column++); }
bool Statement::nextIsNull() const { return sqlite3_column_type(m_statement.get(), m_column) == SQLITE_NULL; }

std::uint32_t Statement::numberBelow(std::uint64_t limit) {
    const std::int64_t value = number();
    if (value >= 0 && static_cast<std::uint64_t>(value) < limit) return static_cast<std::uint32_t>(value);
    m_database.failWithCode(SQLITE_CORRUPT);
    return 0;
}

} // namespace dateline::project
