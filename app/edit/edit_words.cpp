// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/edit_words.h"

#include "app/models/date_text.h"
#include "app/models/source_label.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dateline::app {

namespace {

using namespace project;

QString tr(const char* text) { return QCoreApplication::translate("EditWords", text); }
QString tr(const char* text, std::size_t count) {
    return QCoreApplication::translate("EditWords", text, nullptr, static_cast<int>(count));
}

QString quoted(const std::string& text) { return tr("“%1”").arg(toQString(text)); }
QString nameOf(const EventReference& event) { return quoted(event.title); }
QString nameOf(const std::vector<EventReference>& events) {
    return events.size() == 1 ? nameOf(events.front()) : tr("%Ln event(s)", events.size());
}
QString nameOf(const DocumentReference& document) {
    const QString file = QFileInfo(toQString(document.path)).fileName();
    return file.isEmpty() ? toQString(document.key) : file;
}

struct Brief {
    QString operator()(const Retitle&) const { return tr("change title"); }
    QString operator()(const Redate&) const { return tr("change date"); }
    QString operator()(const Merge&) const { return tr("merge events"); }
    QString operator()(const Split&) const { return tr("split event"); }
    QString operator()(const Hide& e) const { return e.hidden ? tr("hide event") : tr("show event again"); }
    QString operator()(const Accept& e) const { return e.accepted ? tr("accept event") : tr("accept no more"); }
    QString operator()(const Tag& e) const { return e.tagged ? tr("add tag") : tr("remove tag"); }
    QString operator()(const Colour&) const { return tr("change colour"); }
    QString operator()(const SetNote&) const { return tr("change note"); }
    QString operator()(const AddEvent&) const { return tr("add event"); }
    QString operator()(const SetPassage& e) const { return e.reports ? tr("add passage") : tr("remove passage"); }
    QString operator()(const Relate& e) const { return e.related ? tr("relate events") : tr("remove relation"); }
    QString operator()(const DateDocument&) const { return tr("change date of source"); }
    QString operator()(const NameSource&) const { return tr("change publisher"); }
    QString operator()(const NameDocument&) const { return tr("rename source"); }
    QString operator()(const ExcludeDocument& e) const {
        return e.excluded ? tr("leave out source") : tr("take source in again");
    }
};

struct Words {
    QString operator()(const Retitle& e) const {
        return tr("Title of %1 changed to %2").arg(nameOf(e.event), quoted(e.title));
    }
    QString operator()(const Redate& e) const {
        return tr("Date of %1 changed to %2").arg(nameOf(e.event), dateInWords(e.when));
    }
    QString operator()(const Merge& e) const { return tr("%1 merged into %2").arg(nameOf(e.others), nameOf(e.into)); }
    QString operator()(const Split& e) const { return tr("%1 split off %2").arg(quoted(e.title), nameOf(e.from)); }
    QString operator()(const Hide& e) const {
        return (e.hidden ? tr("%1 hidden") : tr("%1 shown again")).arg(nameOf(e.events));
    }
    QString operator()(const Accept& e) const {
        return (e.accepted ? tr("%1 accepted") : tr("%1 accepted no more")).arg(nameOf(e.events));
    }
    QString operator()(const Tag& e) const {
        return (e.tagged ? tr("Tag %1 added to %2") : tr("Tag %1 removed from %2"))
            .arg(quoted(e.tag), nameOf(e.events));
    }
    QString operator()(const Colour& e) const {
        return (e.colour ? tr("Colour of %1 changed") : tr("Colour of %1 taken away")).arg(nameOf(e.events));
    }
    QString operator()(const SetNote& e) const {
        return e.note.empty() ? tr("Note on %1 removed").arg(nameOf(e.event))
                              : tr("Note on %1: %2").arg(nameOf(e.event), toQString(e.note).simplified().left(80));
    }
    QString operator()(const AddEvent& e) const { return tr("%1 added, %2").arg(quoted(e.title), dateInWords(e.when)); }
    QString operator()(const SetPassage& e) const {
        return (e.reports ? tr("Passage of %1 added to %2") : tr("Passage of %1 removed from %2"))
            .arg(nameOf(e.passage.document), nameOf(e.event));
    }
    QString operator()(const Relate& e) const {
        return (e.related ? tr("%1 related to %2") : tr("%1 related to %2 no more"))
            .arg(nameOf(e.source), nameOf(e.target));
    }
    QString operator()(const DateDocument& e) const {
        return e.when ? tr("Date of %1 set to %2").arg(nameOf(e.document), dateInWords(*e.when))
                      : tr("Date of %1 left to the program").arg(nameOf(e.document));
    }
    QString operator()(const NameSource& e) const {
        return tr("Publisher of %1 set to %2").arg(nameOf(e.document), quoted(e.source));
    }
    QString operator()(const NameDocument& e) const {
        return tr("%1 renamed %2").arg(nameOf(e.document), quoted(e.title));
    }
    QString operator()(const ExcludeDocument& e) const {
        return (e.excluded ? tr("%1 left out") : tr("%1 taken in again")).arg(nameOf(e.document));
    }
};

template <class Describe>
QString referred(const Journal& journal, EntryId id, Describe describe) {
    const JournalEntry* entry = journal.find(id);
    if (entry == nullptr) return {};
    if (const auto* revert = std::get_if<Revert>(&entry->action))
        return referred(journal, revert->of < id ? revert->of : 0, describe);
    return entry->edit() ? describe(*entry->edit()) : QString();
}

} // namespace

QString editInBrief(const Edit& edit) { return std::visit(Brief{}, edit); }

QString editInWords(const Edit& edit) { return std::visit(Words{}, edit); }

QString entryInWords(const Journal& journal, const JournalEntry& entry) {
    if (const auto* edit = entry.edit()) return editInWords(*edit);
    if (const auto* undo = std::get_if<Undo>(&entry.action))
        return tr("Undone: %1").arg(referred(journal, undo->of, editInWords));
    if (const auto* redo = std::get_if<Redo>(&entry.action))
        return tr("Done again: %1").arg(referred(journal, redo->of, editInWords));
    return tr("Taken back: %1").arg(referred(journal, std::get<Revert>(entry.action).of, editInWords));
}

QString actionInBrief(const Journal& journal, const JournalEntry& entry) {
    if (const auto* edit = entry.edit()) return editInBrief(*edit);
    return tr("take back “%1”").arg(referred(journal, entry.id, editInBrief));
}

QString reviewInWords(const ReviewItem& item) {
    const QString meant = toQString(item.meant);
    switch (item.reason) {
    case ReviewReason::eventGone:
        return tr("The event “%1” is found no more.").arg(meant);
    case ReviewReason::passageGone:
        return tr("The words that “%1” rests on are found no more.").arg(meant);
    case ReviewReason::documentGone:
        return tr("The source %1 is no longer part of the project.").arg(meant);
    case ReviewReason::eventsJoined:
        return tr("“%1” is one with another event now, which was edited too.").arg(meant);
    }
    return {};
}

} // namespace dateline::app
