// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/database.h"

#include <sqlite3.h>

#include <utility>

namespace dateline::project {

namespace {

int openFlags(Database::Mode mode) {
    const int access =
        mode == Database::Mode::readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

Error errorFor(int code, bool writing, const std::string& path) {
    switch (code & 0xff) { // the primary code, below the extended ones
    case SQLITE_NOTADB:
        return {ErrorKind::malformed, path, "is not a Dateline project"};
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
        return {ErrorKind::malformed, path, "is damaged and cannot be opened as a project"};
    case SQLITE_FULL:
        return {ErrorKind::unwritable, path, "cannot be written: no space left on the device"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::unreadable, path, "is in use by another program"};
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
    const int code = sqlite3_open_v2(path.c_str(), &m_handle, openFlags(mode), nullptr);
    if (code != SQLITE_OK) {
        failWithCode(code);
        return;
    }
    // A project may come from anybody: nothing its schema says may run functions or write where it should not.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
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
    if (!m_error) m_error = errorFor(code, m_mode == Mode::create, m_shownPath);
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
    const int bytes = sqlite3_column_bytes(m_statement.get(), column);
    return data ? std::string_view(reinterpret_cast<const char*>(data), static_cast<std::size_t>(bytes))
                : std::string_view();
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
