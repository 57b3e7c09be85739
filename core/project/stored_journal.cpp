// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/stored_journal.h"

#include "core/project/edit_json.h"

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <optional>
#include <set>

namespace dateline::project {

namespace {

constexpr std::int64_t dayInMilliseconds = 86'400'000;

std::string toTimestamp(std::int64_t moment) {
    std::int64_t days = moment / dayInMilliseconds;
    std::int64_t rest = moment % dayInMilliseconds;
    if (rest < 0) rest += dayInMilliseconds, --days;
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", time::toIso(time::Day{static_cast<std::int32_t>(days)}),
                       rest / 3'600'000, rest / 60'000 % 60, rest / 1000 % 60, rest % 1000);
}

/// 0 for what is no time: an edit counts, whenever it was made.
std::int64_t fromTimestamp(const std::string& text) {
    const auto day = time::fromIso(std::string_view(text).substr(0, 10));
    int hour = 0, minute = 0, second = 0, thousandth = 0;
    if (!day || text.size() < 19) return 0;
    std::sscanf(text.c_str() + 10, "T%2d:%2d:%2d.%3d", &hour, &minute, &second, &thousandth);
    return day->number * dayInMilliseconds + ((hour * 60LL + minute) * 60 + second) * 1000 + thousandth;
}

/// What an edit decides, where only one answer can stand; empty where several can.
struct Question {
    std::string operator()(const Retitle& edit) const { return "title of " + edit.event.key; }
    std::string operator()(const Redate& edit) const { return "date of " + edit.event.key; }
    std::string operator()(const SetNote& edit) const { return "note of " + edit.event.key; }
    std::string operator()(const DateDocument& edit) const { return "dating " + edit.document.key; }
    std::string operator()(const NameSource& edit) const { return "source of " + edit.document.key; }
    std::string operator()(const NameDocument& edit) const { return "name of " + edit.document.key; }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

std::string questionOf(const Edit& edit) { return std::visit(Question{}, edit); }

std::string contentOf(const Edit& edit) {
    const auto stored = toStored(edit);
    return stored.kind + '\n' + stored.value;
}

/// The very same edit, brought in before or from a copy: what became of it here stands.
std::string identityOf(const JournalEntry& entry) {
    return contentOf(*entry.edit()) + '\n' + std::to_string(entry.madeAt) + '\n' + entry.author;
}

/// Its number there, or nothing where it could not be kept.
std::optional<EntryId> append(Journal& journal, JournalEntry entry, const KeepEntry& keep) {
    if (!keep) return journal.append(std::move(entry.action), entry.madeAt, std::move(entry.author)).id;
    const auto id = keep(entry);
    if (!id) return std::nullopt;
    entry.id = *id;
    return journal.append(std::move(entry)).id;
}

} // namespace

StoredEdit toRow(const JournalEntry& entry) {
    auto stored = toStored(entry.action);
    return {static_cast<std::int64_t>(entry.id), toTimestamp(entry.madeAt), entry.author, std::move(stored.kind),
            std::move(stored.value)};
}

ReadJournal journalFrom(const std::vector<StoredEdit>& rows) {
    std::vector<JournalEntry> entries;
    std::vector<Error> unread;
    for (const auto& row : rows) {
        auto action = fromStored(row.kind, row.value);
        if (action && row.id > 0)
            entries.push_back({static_cast<EntryId>(row.id), fromTimestamp(row.madeAt), row.author.substr(0, 400),
                               std::move(*action)});
        else
            unread.push_back(action ? Error{ErrorKind::malformed, "edit", "it has no number"} : action.error());
    }
    return {Journal(std::move(entries)), std::move(unread)};
}

std::vector<EditConflict> bringIn(Journal& mine, const Journal& theirs, const KeepEntry& keep) {
    std::set<std::string> known;
    std::map<std::string, EntryId> answers;
    for (const auto& entry : mine.entries())
        if (entry.edit()) known.insert(identityOf(entry));
    for (const auto* entry : mine.held()) {
        known.insert(contentOf(*entry->edit()));
        if (const auto question = questionOf(*entry->edit()); !question.empty()) answers[question] = entry->id;
    }
    std::vector<EditConflict> conflicts;
    for (const auto* entry : theirs.held()) {
        if (known.contains(identityOf(*entry)) || !known.insert(contentOf(*entry->edit())).second) continue;
        const auto id = append(mine, {0, entry->madeAt, entry->author, entry->action}, keep);
        if (!id) break;
        const auto answer = answers.find(questionOf(*entry->edit()));
        if (answer == answers.end()) continue;
        if (!append(mine, {0, entry->madeAt, entry->author, Revert{*id}}, keep)) break;
        conflicts.push_back({answer->second, *id});
    }
    return conflicts;
}

} // namespace dateline::project
