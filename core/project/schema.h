// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tables of a project file. Rows are numbered by their position in the vectors of a Project; what must survive
// reading the articles again is keyed by content (documents.key, events.key). Lists that are only ever read whole
// are blobs (explanations, sentences: packed_columns.h) or JSON (names).
//
// A file that holds anything else in its schema (a view, a trigger, an index, a table of another make) is not ours and is
// refused: whoever adds a table adds it here.

#include <array>
#include <string_view>

namespace dateline::project {

/// Registered in no list; the letters "Dtln".
inline constexpr int applicationId = 0x44746c6e;
/// Grows with every change that an older program would misread; migrations.h makes old files new.
/// 2: days. 3: statuses, differences. 4: threads. 5: edits, views, facts, originals; explanations and sentences packed
/// (packed_columns.h), JSON before.
inline constexpr int schemaVersion = 5;

// A date is six columns, all null where there is none: days since 1970-01-01, names as in the exported JSON, and for
// times of day the minute (0–1439) and the zone's minutes east of UTC.
#define DATELINE_WHEN_COLUMNS                                                                                          \
    "first_day INTEGER, last_day INTEGER, granularity TEXT, modifier TEXT, minute INTEGER, zone_offset INTEGER"

/// What was extracted from the articles: replaced as a whole when they are read again.
inline constexpr std::array extractionTables{
    "CREATE TABLE rules(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT",
    "CREATE TABLE documents(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT NOT NULL,"
    " source TEXT NOT NULL, text TEXT NOT NULL, encoding TEXT NOT NULL, given_date TEXT, headline_begin INTEGER,"
    " headline_end INTEGER, furniture BLOB NOT NULL, near_duplicate_of INTEGER REFERENCES documents(id)) STRICT",
    "CREATE TABLE readings(document INTEGER PRIMARY KEY REFERENCES documents(id), basis TEXT NOT NULL,"
    " " DATELINE_WHEN_COLUMNS ", why BLOB NOT NULL, sentences BLOB NOT NULL) STRICT",
    "CREATE TABLE timexes(document INTEGER NOT NULL REFERENCES documents(id), position INTEGER NOT NULL, begin INTEGER "
    "NOT NULL,"
    " end INTEGER NOT NULL, type TEXT NOT NULL, use TEXT NOT NULL, value TEXT NOT NULL, mod TEXT NOT NULL,"
    " " DATELINE_WHEN_COLUMNS ", stated INTEGER NOT NULL, planned INTEGER NOT NULL, why BLOB NOT NULL,"
    " PRIMARY KEY(document, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE sections(document INTEGER NOT NULL REFERENCES documents(id), position INTEGER NOT NULL, begin "
    "INTEGER "
    "NOT NULL,"
    " end INTEGER NOT NULL, timex INTEGER NOT NULL, PRIMARY KEY(document, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE events(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, " DATELINE_WHEN_COLUMNS ","
    " status TEXT NOT NULL, importance REAL NOT NULL, importance_documents REAL NOT NULL, importance_passages REAL NOT "
    "NULL,"
    " importance_remembered REAL NOT NULL, importance_structure REAL NOT NULL, actors TEXT NOT NULL, places TEXT NOT "
    "NULL,"
    " sources INTEGER NOT NULL, independent_sources INTEGER NOT NULL) STRICT",
    // The most important of more events than can be read in the blink of an eye; empty otherwise.
    "CREATE TABLE prominent(rank INTEGER PRIMARY KEY, event INTEGER NOT NULL REFERENCES events(id)) STRICT",
    "CREATE TABLE days(event INTEGER PRIMARY KEY REFERENCES events(id), named REAL NOT NULL, remembered REAL NOT NULL,"
    " published REAL NOT NULL, surroundings REAL NOT NULL) STRICT",
    "CREATE TABLE passages(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT NULL,"
    " document INTEGER NOT NULL REFERENCES documents(id), begin INTEGER NOT NULL, end INTEGER NOT NULL, timex INTEGER,"
    " support TEXT NOT NULL, why BLOB NOT NULL, PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE disputes(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT "
    "NULL, " DATELINE_WHEN_COLUMNS ","
    " documents TEXT NOT NULL, PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE statuses(event INTEGER NOT NULL REFERENCES events(id), passage INTEGER NOT NULL, status TEXT NOT "
    "NULL, PRIMARY KEY(event, passage)) STRICT, WITHOUT ROWID",
    "CREATE TABLE differences(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT NULL, choice INTEGER "
    "NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, value TEXT NOT NULL, documents TEXT NOT NULL,"
    " PRIMARY KEY(event, position, choice)) STRICT, WITHOUT ROWID",
    "CREATE TABLE relations(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, source INTEGER NOT NULL REFERENCES events(id),"
    " target INTEGER NOT NULL REFERENCES events(id)) STRICT",
    "CREATE TABLE evidence(relation INTEGER NOT NULL REFERENCES relations(id), position INTEGER NOT NULL,"
    " document INTEGER NOT NULL REFERENCES documents(id), begin INTEGER NOT NULL, end INTEGER NOT NULL,"
    " PRIMARY KEY(relation, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE threads(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL) STRICT",
    "CREATE TABLE thread_events(thread INTEGER NOT NULL REFERENCES threads(id), position INTEGER NOT NULL,"
    " event INTEGER NOT NULL REFERENCES events(id), PRIMARY KEY(thread, position)) STRICT, WITHOUT ROWID",
    "CREATE TABLE problems(id INTEGER PRIMARY KEY, severity TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,"
    " what TEXT NOT NULL) STRICT",
    // Of the file an article was read from: the hash of its bytes, to know it again where it was moved or changed.
    "CREATE TABLE originals(document INTEGER PRIMARY KEY REFERENCES documents(id), hash TEXT NOT NULL) STRICT",
};

/// What a person did: kept for good.
inline constexpr std::array keptTables{
    // A journal: rows are added and never changed. `made_at` is UTC, ISO 8601; `value` is JSON.
    "CREATE TABLE edits(id INTEGER PRIMARY KEY, made_at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,"
    " value TEXT NOT NULL) STRICT",
    // How the project was looked at last, by name; `value` is JSON.
    "CREATE TABLE views(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    // Of the file itself, such as the version of the program that read the articles.
    "CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
};

#undef DATELINE_WHEN_COLUMNS

/// "edits" of "CREATE TABLE edits(…".
[[nodiscard]] constexpr std::string_view tableName(std::string_view createTable) {
    createTable.remove_prefix(std::string_view("CREATE TABLE ").size());
    return createTable.substr(0, createTable.find('('));
}

} // namespace dateline::project
