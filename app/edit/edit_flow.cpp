// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/edit_flow.h"

#include "app/edit/edit_words.h"
#include "app/edit/history_dialog.h"
#include "app/edit/prompts.h"
#include "app/models/source_label.h"

#include <QAction>
#include <QDateTime>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSet>

#include <algorithm>

namespace dateline::app {

namespace {

std::uint64_t thisMoment() { return static_cast<std::uint64_t>(QDateTime::currentMSecsSinceEpoch()); }

struct NamedColour {
    const char* name;
    std::uint32_t rgb;
};
/// Of one lightness, told apart by most who see colours differently (after Okabe and Ito, 2008).
constexpr NamedColour colours[] = {
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Red"), 0xD55E00},
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Orange"), 0xE69F00},
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Green"), 0x009E73},
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Blue"), 0x0072B2},
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Light blue"), 0x56B4E9},
    {QT_TRANSLATE_NOOP("dateline::app::EditFlow", "Purple"), 0xCC79A7},
};

QIcon swatch(std::uint32_t rgb) {
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(rgb));
    painter.drawEllipse(4, 4, 24, 24);
    return QIcon(pixmap);
}

QString shortened(std::string_view words) {
    const QString text = toQString(words).simplified();
    return text.size() <= 90 ? text : text.left(text.lastIndexOf(QLatin1Char(' '), 90)) + QStringLiteral("…");
}

} // namespace

EditFlow::EditFlow(EditSession& session, EditContext context, QWidget* window)
    : QObject(window), m_session(session), m_context(std::move(context)), m_window(window) {
    m_undo = add({}, QKeySequence::Undo, [this] { m_session.undo(); });
    m_redo = add({}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_session.redo(); });
    m_order.push_back(nullptr);
    makeEventActions();
    makePassageActions();
    makeOtherActions();
    connect(&m_session, &EditSession::changed, this, &EditFlow::update);
    connect(&m_session, &EditSession::notStored, this,
            [this](const QString& why) { Q_EMIT refused(tr("Not kept: %1").arg(why)); });
    update();
}

QAction* EditFlow::add(const QString& text, const QKeySequence& keys, std::function<void()> action) {
    auto* made = new QAction(text, this);
    made->setShortcut(keys);
    connect(made, &QAction::triggered, this, [this, action = std::move(action)] {
        if (m_session.shown()) action();
    });
    m_window->addAction(made);
    m_order.push_back(made);
    return made;
}

std::function<void()> EditFlow::forEvent(std::function<void()> action) const {
    return [this, action = std::move(action)] {
        if (!selected().empty()) action();
    };
}

std::function<void()> EditFlow::forPassage(std::function<void()> action) const {
    return forEvent([this, action = std::move(action)] {
        const auto passage = m_context.passage();
        if (passage && *passage < shown().at(selected().front()).passages.size()) action();
    });
}

void EditFlow::makeEventActions() {
    m_forOne = {add(tr("Change title"), Qt::Key_F2, forEvent([this] { Q_EMIT titleWanted(); })),
                add(tr("Change date…"), Qt::SHIFT | Qt::Key_F2, forEvent([this] { askForDateOfEvent(); })),
                add(tr("Note…"), Qt::CTRL | Qt::Key_Semicolon, forEvent([this] { note(); })),
                add(tr("Add tag…"), Qt::CTRL | Qt::Key_T, forEvent([this] { tag(); })),
                m_accept = add(tr("Accept"), Qt::CTRL | Qt::Key_Return, forEvent([this] { accept(); })),
                add(tr("Merge with…"), Qt::CTRL | Qt::Key_M, forEvent([this] { merge(); })),
                add(tr("Relate to…"), Qt::CTRL | Qt::Key_R, forEvent([this] { relate(); })),
                add(tr("Hide"), QKeySequence::Delete, forEvent([this] { hide(); }))};
    m_order.push_back(nullptr);
}

void EditFlow::makePassageActions() {
    m_forPassage = {
        add(tr("Split off this passage…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, forPassage([this] { split(); })),
        add(tr("Remove this passage"), Qt::CTRL | Qt::Key_Delete, forPassage([this] { removePassage(); }))};
    m_addPassage = add(tr("Add marked words to event"), Qt::CTRL | Qt::Key_Plus, [this] { addPassage(); });
    m_addPassage->setShortcuts({}); // Ctrl++ may mean zooming
    m_order.push_back(nullptr);
}

void EditFlow::makeOtherActions() {
    m_addEvent = add(tr("Add event…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { addEvent(); });
    m_order.push_back(nullptr);
    add(tr("Read the sources again"), Qt::Key_F5, [this] { Q_EMIT readAgainWanted(); });
    add(tr("History…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H, [this] { tellHistory(); });
    add(tr("Your name…"), {}, [this] { askForAuthor(); });
}

void EditFlow::fillMenu(QMenu& menu) {
    for (QAction* action : m_order) {
        if (action == nullptr)
            menu.addSeparator();
        else
            menu.addAction(action);
        if (action != m_accept) continue;
        m_tags = menu.addMenu(tr("Remove tag"));
        m_colours = menu.addMenu(tr("Colour"));
        makeColourMenu();
    }
    connect(&menu, &QMenu::aboutToShow, this, &EditFlow::update);
}

void EditFlow::makeColourMenu() {
    const auto add = [this](const QString& name, std::optional<std::uint32_t> colour) {
        auto* action = m_colours->addAction(name, this, [this, colour] {
            if (!selected().empty()) m_session.perform(project::Colour{references(), colour});
        });
        if (colour) action->setIcon(swatch(*colour));
    };
    for (const auto& colour : colours) add(tr(colour.name), colour.rgb);
    add(tr("None"), std::nullopt);
}

void EditFlow::update() {
    const auto& journal = m_session.journal();
    const auto* undo = journal.nextUndo();
    const auto* redo = journal.nextRedo();
    m_undo->setText(undo ? tr("Undo: %1").arg(actionInBrief(journal, *undo)) : tr("Undo"));
    m_redo->setText(redo ? tr("Redo: %1").arg(actionInBrief(journal, *redo)) : tr("Redo"));
    m_undo->setEnabled(undo != nullptr);
    m_redo->setEnabled(redo != nullptr);
    const Events events = m_session.shown() ? selected() : Events();
    for (QAction* action : m_forOne) action->setEnabled(!events.empty());
    const auto passage = events.empty() ? std::nullopt : m_context.passage();
    const bool several = !events.empty() && shown().at(events.front()).passages.size() > 1;
    for (QAction* action : m_forPassage) action->setEnabled(passage.has_value() && several);
    m_addPassage->setEnabled(!events.empty() && m_context.words());
    m_addEvent->setEnabled(m_session.shown() != nullptr);
    const bool accepted = !events.empty() && shown().at(events.front()).decisions.accepted;
    m_accept->setText(accepted ? tr("Accept no more") : tr("Accept"));
    if (m_colours == nullptr) return;
    m_colours->setEnabled(!events.empty());
    m_tags->clear();
    if (!events.empty())
        for (const auto& tag : shown().at(events.front()).decisions.tags)
            m_tags->addAction(toQString(tag), this, [this, tag] { removeTag(tag); });
    m_tags->setEnabled(!m_tags->isEmpty());
}

std::vector<project::EventReference> EditFlow::references() const {
    std::vector<project::EventReference> all;
    for (const EventId event : selected())
        if (all.size() < project::maximumEvents) all.push_back(project::referenceTo(shown(), event));
    return all;
}

void EditFlow::show(const std::string& key) {
    const auto& events = shown().graph.events;
    const auto found = std::ranges::find(events, key, &graph::Event::key);
    if (found != events.end()) Q_EMIT eventWanted(EventId{static_cast<std::uint32_t>(found - events.begin())});
}

void EditFlow::performAndShow(project::Edit edit, const std::string& key) {
    m_session.perform(std::move(edit));
    show(key);
}

void EditFlow::retitle(const QString& title) {
    const Events events = selected();
    if (events.empty() || title.isEmpty() || title == toQString(shown().at(events.front()).title)) return;
    m_session.perform(project::Retitle{project::referenceTo(shown(), events.front()), title.toStdString()});
}

void EditFlow::askForDateOfEvent() {
    const Events events = selected();
    if (events.empty()) return;
    const auto reference = project::referenceTo(shown(), events.front());
    askForWhen(m_window, {tr("Date of the event"), dateToType(reference.when), {}},
               [this, reference](const auto& when) {
                   if (when && *when != reference.when)
                       performAndShow(project::Redate{reference, *when}, reference.key);
               });
}

void EditFlow::merge() {
    const auto all = references();
    if (all.size() > 1)
        return performAndShow(project::Merge{all.front(), {all.begin() + 1, all.end()}}, all.front().key);
    EventQuestion question{
        tr("Merge with another event"), tr("Merge"), m_session.shown(), selected(), all.front().when, {}};
    askForEvent(m_window, question, [this, into = all.front()](const std::string& key, int) {
        const auto& events = shown().graph.events;
        const auto other = std::ranges::find(events, key, &graph::Event::key);
        if (other == events.end()) return;
        const EventId id{static_cast<std::uint32_t>(other - events.begin())};
        performAndShow(project::Merge{into, {project::referenceTo(shown(), id)}}, into.key);
    });
}

void EditFlow::relate() {
    const Events events = selected();
    const auto source = project::referenceTo(shown(), events.front());
    EventQuestion question{tr("Relate to another event"),
                           tr("Relate"),
                           m_session.shown(),
                           {events.front()},
                           source.when,
                           {tr("is part of"), tr("responds to"), tr("refers to")}};
    askForEvent(m_window, question, [this, source](const std::string& key, int kind) {
        using enum graph::RelationKind;
        constexpr graph::RelationKind kinds[] = {partOf, respondsTo, refersTo};
        const auto& all = shown().graph.events;
        const auto other = std::ranges::find(all, key, &graph::Event::key);
        if (other == all.end()) return;
        const EventId id{static_cast<std::uint32_t>(other - all.begin())};
        m_session.perform(project::Relate{kinds[std::clamp(kind, 0, 2)], source, project::referenceTo(shown(), id)});
    });
}

void EditFlow::hide() {
    const auto events = references();
    if (events.empty()) return;
    m_session.perform(project::Hide{events});
    Q_EMIT told(events.size() == 1 ? tr("“%1” is hidden.").arg(toQString(events.front().title))
                                   : tr("%Ln event(s) are hidden.", nullptr, static_cast<int>(events.size())));
}

void EditFlow::accept() {
    const bool accepted = shown().at(selected().front()).decisions.accepted;
    m_session.perform(project::Accept{references(), !accepted});
}

void EditFlow::tag() {
    QSet<QString> known;
    for (const auto& event : shown().graph.events)
        for (const auto& tag : event.decisions.tags) known.insert(toQString(tag));
    askForLine(m_window, {tr("Add a tag"), tr("Tag"), {}, QStringList(known.begin(), known.end()), false, tr("Add")},
               [this, events = references()](const QString& tag) {
                   if (!tag.isEmpty()) m_session.perform(project::Tag{events, tag.toStdString()});
               });
}

void EditFlow::removeTag(const std::string& tag) { m_session.perform(project::Tag{references(), tag, false}); }

void EditFlow::note() {
    const auto reference = references().front();
    const QString before = toQString(shown().at(selected().front()).decisions.note);
    askForText(m_window, tr("Note on “%1”").arg(shortened(reference.title)), before,
               [this, reference, before](const QString& note) {
                   if (note != before) m_session.perform(project::SetNote{reference, note.toStdString()});
               });
}

void EditFlow::addEvent() {
    const auto words = m_context.words();
    const auto project = m_session.shown();
    std::vector<project::PassageReference> passages;
    if (words) passages = {project::referenceTo(*project, words->first, words->second)};
    const QString title = words ? shortened(slice(project->at(words->first).document.text, words->second)) : QString();
    askForNewEvent(m_window, tr("Add an event"), title, {}, [this, passages](const NewEvent& event) {
        const auto key = project::newEventKey(event.title.toStdString(), event.when, thisMoment());
        performAndShow(project::AddEvent{key, event.title.toStdString(), event.when, passages}, key);
    });
}

void EditFlow::split() {
    const EventId id = selected().front();
    const auto& event = shown().at(id);
    const auto& passage = event.passages[*m_context.passage()];
    const auto reference = project::referenceTo(shown(), passage);
    const auto& timexes = shown().at(passage.document).reading.timexes;
    const auto own = passage.timex && *passage.timex < timexes.size() ? timexes[*passage.timex].when : std::nullopt;
    const QString title = shortened(slice(shown().at(passage.document).document.text, passage.span));
    askForNewEvent(m_window, tr("Split off an event"), title, dateToType(own.value_or(event.when)),
                   [this, reference, from = project::referenceTo(shown(), id)](const NewEvent& part) {
                       const auto key = project::newEventKey(part.title.toStdString(), part.when, thisMoment());
                       performAndShow(project::Split{from, {reference}, key, part.title.toStdString(), part.when}, key);
                   });
}

void EditFlow::addPassage() {
    const auto words = m_context.words();
    if (!words || selected().empty()) return;
    m_session.perform(
        project::SetPassage{references().front(), project::referenceTo(shown(), words->first, words->second)});
}

void EditFlow::removePassage() {
    const auto& passage = shown().at(selected().front()).passages[*m_context.passage()];
    m_session.perform(project::SetPassage{references().front(), project::referenceTo(shown(), passage), false});
}

void EditFlow::tellHistory() {
    auto* dialog = new HistoryDialog(m_session, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &HistoryDialog::eventWanted, this, [this](const QString& key) { show(key.toStdString()); });
    connect(dialog, &HistoryDialog::targetWanted, this, [this](quint64 entry) { retarget(entry); });
    dialog->show();
}

void EditFlow::retarget(project::EntryId id) {
    const auto* entry = m_session.journal().find(id);
    if (entry == nullptr || !entry->edit() || project::eventsOf(*entry->edit()).empty()) return;
    const auto* old = project::eventsOf(*entry->edit()).front();
    EventQuestion question{tr("Apply to which event?"), tr("Apply"), m_session.shown(), {}, old->when, {}};
    askForEvent(m_window, question, [this, id, from = old->key](const std::string& key, int) {
        const auto* edit = m_session.journal().find(id);
        const auto& events = shown().graph.events;
        const auto to = std::ranges::find(events, key, &graph::Event::key);
        if (edit == nullptr || to == events.end()) return;
        const EventId event{static_cast<std::uint32_t>(to - events.begin())};
        auto again = project::retargeted(*edit->edit(), from, project::referenceTo(shown(), event));
        m_session.revert(id);
        m_session.perform(std::move(again));
    });
}

void EditFlow::askForAuthor() {
    askForLine(m_window, {tr("Your name"), tr("Name that your edits are kept with"), EditSession::author(), {}, true},
               [](const QString& name) { EditSession::setAuthor(name); });
}

void EditFlow::fillSourceMenu(QMenu& menu, DocumentId id) {
    const auto& source = shown().at(id);
    const auto reference = project::referenceTo(source);
    menu.addAction(tr("Rename…"), this, [this, reference, name = toQString(source.document.title)] {
        askForLine(m_window, {tr("Rename source"), tr("Title"), name, {}, false},
                   [this, reference](const QString& title) {
                       m_session.perform(project::NameDocument{reference, title.toStdString()});
                   });
    });
    menu.addAction(tr("Set publisher…"), this, [this, reference, name = toQString(source.document.source)] {
        askForLine(m_window, {tr("Publisher"), tr("Publisher or site"), name, {}, true},
                   [this, reference](const QString& publisher) {
                       m_session.perform(project::NameSource{reference, publisher.toStdString()});
                   });
    });
    const auto& when = source.reading.published.when;
    menu.addAction(tr("Set date…"), this, [this, reference, date = when ? dateToType(*when) : QString()] {
        askForWhen(m_window, {tr("Date of the source"), date, tr("Left to the program.")},
                   [this, reference](const auto& given) {
                       m_session.perform(project::DateDocument{reference, given});
                   });
    });
    menu.addSeparator();
    menu.addAction(source.excluded ? tr("Take in again") : tr("Leave out"), this,
                   [this, reference, excluded = source.excluded] {
                       m_session.perform(project::ExcludeDocument{reference, !excluded});
                   });
}

} // namespace dateline::app
