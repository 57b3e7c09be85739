// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/edit_session.h"

#include "app/models/source_label.h"
#include "app/window/window_settings.h"
#include "core/project/edit_json.h"

#include <QDateTime>
#include <QSettings>

#include <pwd.h>
#include <unistd.h>

namespace dateline::app {

namespace {

constexpr auto authorKey = "editing/author";

/// The system's full name of the user, else the name to log in by.
QString systemName() {
    const passwd* user = getpwuid(getuid());
    if (user == nullptr) return qEnvironmentVariable("USER");
    const QString full = QString::fromLocal8Bit(user->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return full.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : full;
}

} // namespace

EditSession::EditSession(QObject* parent) : QObject(parent) {}

QString EditSession::author() {
    const QString own = QSettings(settingsFile(), QSettings::IniFormat).value(QLatin1String(authorKey)).toString();
    return own.trimmed().isEmpty() ? systemName() : own.trimmed();
}

void EditSession::setAuthor(const QString& name) {
    QSettings(settingsFile(), QSettings::IniFormat).setValue(QLatin1String(authorKey), name.trimmed());
}

std::shared_ptr<const project::Project> EditSession::setFound(std::shared_ptr<const project::Project> found) {
    m_datesRead = dates();
    m_found = std::move(found);
    m_edited.reset();
    apply();
    return m_applied.project;
}

void EditSession::setJournal(project::Journal journal) { m_journal = std::move(journal); }

std::vector<project::JournalEntry> EditSession::dates() const {
    std::vector<project::JournalEntry> dates;
    for (const auto* entry : m_journal.held())
        if (std::holds_alternative<project::DateDocument>(*entry->edit())) dates.push_back(*entry);
    return dates;
}

void EditSession::apply() {
    const auto held = m_journal.held();
    if (held.empty()) {
        m_applied = {m_found, {}, {}};
        return;
    }
    if (!m_edited) m_edited = std::make_unique<project::EditedProject>(m_found);
    m_applied = m_edited->apply(held);
}

bool EditSession::append(project::Action action) {
    if (!m_found) return false;
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    project::JournalEntry entry{0, now, author().toStdString(), std::move(action)};
    if (m_store) {
        const auto id = m_store(project::toRow(entry));
        if (!id) {
            Q_EMIT notStored(toQString(id.error().message()));
            return false;
        }
        entry.id = static_cast<project::EntryId>(*id);
        m_journal.append(std::move(entry));
    } else {
        m_journal.append(std::move(entry.action), now, std::move(entry.author));
    }
    apply();
    Q_EMIT changed();
    if (dates() != m_datesRead) Q_EMIT readingOutdated();
    return true;
}

void EditSession::perform(project::Edit edit) { append(std::move(edit)); }

void EditSession::undo() {
    if (const auto* entry = m_journal.nextUndo()) append(project::Undo{entry->id});
}

void EditSession::redo() {
    if (const auto* entry = m_journal.nextRedo()) append(project::Redo{entry->id});
}

void EditSession::revert(project::EntryId edit) {
    if (m_journal.revertible(edit) == project::Revertible::yes) append(project::Revert{edit});
}

std::vector<project::EditConflict> EditSession::bringIn(const project::Journal& theirs) {
    project::KeepEntry keep;
    if (m_store)
        keep = [this](const project::JournalEntry& entry) -> Result<project::EntryId> {
            const auto id = m_store(project::toRow(entry));
            if (id) return static_cast<project::EntryId>(*id);
            Q_EMIT notStored(toQString(id.error().message()));
            return tl::unexpected(id.error());
        };
    const std::size_t before = m_journal.entries().size();
    auto conflicts = project::bringIn(m_journal, theirs, keep);
    if (m_journal.entries().size() == before) return conflicts;
    if (m_found) apply();
    Q_EMIT changed();
    if (dates() != m_datesRead) Q_EMIT readingOutdated();
    return conflicts;
}

} // namespace dateline::app
