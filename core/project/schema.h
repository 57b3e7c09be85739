// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tables of a project file. Rows are numbered by their position in the vectors of a Project; what must survive
// reading the articles again is keyed by content (documents.key, events.key). Lists that are only ever read whole
// (explanations, sentences, names) are JSON columns.

namespace dateline::project {

/// Registered in no list; the letters "Dtln".
inline constexpr int applicationId = 0x44746c6e;
/// Grows with every change that an older program would misread.
/// 2: days. 3: statuses, differences. 4: threads. Older files are read without them.
inline constexpr int schemaVersion = 4;

// A date is six columns, all null where there is none: days since 1970-01-01, names as in the exported JSON, and for
// times of day the minute (0–1439) and the zone's minutes east of UTC.
#define DATELINE_WHEN_COLUMNS                                                                                          \
    "first_day INTEGER, last_day INTEGER, granularity TEXT, modifier TEXT, minute INTEGER, zone_offset INTEGER"

inline constexpr const char* schema =
    "CREATE TABLE documents(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, path TEXT NOT NULL, title TEXT NOT NULL,"
    " source TEXT NOT NULL, text TEXT NOT NULL, encoding TEXT NOT NULL, given_date TEXT, headline_begin INTEGER,"
    " headline_end INTEGER, furniture TEXT NOT NULL, near_duplicate_of INTEGER REFERENCES documents(id)) STRICT;"
    "CREATE TABLE readings(document INTEGER PRIMARY KEY REFERENCES documents(id), basis TEXT NOT NULL,"
    " " DATELINE_WHEN_COLUMNS ", why TEXT NOT NULL, sentences TEXT NOT NULL) STRICT;"
    "CREATE TABLE timexes(document INTEGER NOT NULL REFERENCES documents(id), position INTEGER NOT NULL, begin INTEGER "
    "NOT NULL,"
    " end INTEGER NOT NULL, type TEXT NOT NULL, use TEXT NOT NULL, value TEXT NOT NULL, mod TEXT NOT NULL,"
    " " DATELINE_WHEN_COLUMNS ", stated INTEGER NOT NULL, planned INTEGER NOT NULL, why TEXT NOT NULL,"
    " PRIMARY KEY(document, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE sections(document INTEGER NOT NULL REFERENCES documents(id), position INTEGER NOT NULL, begin "
    "INTEGER "
    "NOT NULL,"
    " end INTEGER NOT NULL, timex INTEGER NOT NULL, PRIMARY KEY(document, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE events(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, " DATELINE_WHEN_COLUMNS ","
    " status TEXT NOT NULL, importance REAL NOT NULL, importance_documents REAL NOT NULL, importance_passages REAL NOT "
    "NULL,"
    " importance_remembered REAL NOT NULL, importance_structure REAL NOT NULL, actors TEXT NOT NULL, places TEXT NOT "
    "NULL,"
    " sources INTEGER NOT NULL, independent_sources INTEGER NOT NULL) STRICT;"
    "CREATE TABLE days(event INTEGER PRIMARY KEY REFERENCES events(id), named REAL NOT NULL, remembered REAL NOT NULL,"
    " published REAL NOT NULL, surroundings REAL NOT NULL) STRICT;"
    "CREATE TABLE passages(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT NULL,"
    " document INTEGER NOT NULL REFERENCES documents(id), begin INTEGER NOT NULL, end INTEGER NOT NULL, timex INTEGER,"
    " support TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE disputes(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT "
    "NULL, " DATELINE_WHEN_COLUMNS ","
    " documents TEXT NOT NULL, PRIMARY KEY(event, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE statuses(event INTEGER NOT NULL REFERENCES events(id), passage INTEGER NOT NULL, status TEXT NOT "
    "NULL, PRIMARY KEY(event, passage)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE differences(event INTEGER NOT NULL REFERENCES events(id), position INTEGER NOT NULL, choice INTEGER "
    "NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, value TEXT NOT NULL, documents TEXT NOT NULL,"
    " PRIMARY KEY(event, position, choice)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE relations(id INTEGER PRIMARY KEY, kind TEXT NOT NULL, source INTEGER NOT NULL REFERENCES events(id),"
    " target INTEGER NOT NULL REFERENCES events(id)) STRICT;"
    "CREATE TABLE evidence(relation INTEGER NOT NULL REFERENCES relations(id), position INTEGER NOT NULL,"
    " document INTEGER NOT NULL REFERENCES documents(id), begin INTEGER NOT NULL, end INTEGER NOT NULL,"
    " PRIMARY KEY(relation, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE threads(id INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL) STRICT;"
    "CREATE TABLE thread_events(thread INTEGER NOT NULL REFERENCES threads(id), position INTEGER NOT NULL,"
    " event INTEGER NOT NULL REFERENCES events(id), PRIMARY KEY(thread, position)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE problems(id INTEGER PRIMARY KEY, severity TEXT NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL,"
    " what TEXT NOT NULL) STRICT;";

#undef DATELINE_WHEN_COLUMNS

} // namespace dateline::project
