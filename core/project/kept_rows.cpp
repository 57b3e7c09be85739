// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/kept_rows.h"

namespace dateline::project {

namespace {

constexpr std::int64_t firstVersionWithEdits = 5;

StoredEdit editFrom(Statement& row) {
    StoredEdit edit;
    edit.id = row.number();
    for (auto* text : {&edit.madeAt, &edit.author, &edit.kind, &edit.value}) *text = row.text();
    return edit;
}

} // namespace

std::vector<StoredEdit> readEdits(Database& database, std::int64_t version) {
    std::vector<StoredEdit> edits;
    if (version < firstVersionWithEdits) return edits;
    Statement rows(database, "SELECT id, made_at, author, kind, value FROM edits ORDER BY id");
    while (rows.next()) edits.push_back(editFrom(rows));
    return edits;
}

std::vector<StoredView> readViews(Database& database, std::int64_t version) {
    std::vector<StoredView> views;
    if (version < firstVersionWithEdits) return views;
    Statement rows(database, "SELECT name, value FROM views ORDER BY name");
    while (rows.next()) {
        std::string name(rows.text());
        views.push_back({std::move(name), std::string(rows.text())});
    }
    return views;
}

KeptRows readKept(Database& database, std::int64_t version) {
    return {readEdits(database, version), readViews(database, version)};
}

void writeKept(Database& database, const KeptRows& rows) {
    Statement edit(database, "INSERT INTO edits VALUES(?,?,?,?,?)");
    for (const auto& row : rows.edits)
        edit.bind(row.id).bind(row.madeAt).bind(row.author).bind(row.kind).bind(row.value).run();
    Statement view(database, "INSERT INTO views VALUES(?,?)");
    for (const auto& row : rows.views) view.bind(row.name).bind(row.value).run();
}

} // namespace dateline::project
