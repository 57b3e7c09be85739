// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/inspector.h"

#include "app/inspector/passage_card.h"
#include "app/models/date_text.h"
#include "app/models/event_links.h"
#include "app/models/fonts.h"
#include "app/models/importance_text.h"
#include "app/models/source_label.h"
#include "app/models/status_text.h"
#include "app/models/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace dateline::app {

namespace {

constexpr std::size_t fewPassages = 3;
constexpr std::size_t morePassages = 20;

QLabel* textLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QString linkTo(EventId id, const graph::Event& event, const Theme& theme) {
    time::When when = event.when;
    when.clock.reset();
    return QStringLiteral("<a href='%1' style='color:%2;text-decoration:none'><b>%3</b> %4</a>")
        .arg(id.value)
        .arg(theme.accent.name(), dateInWords(when, {}, DateForm::brief).toHtmlEscaped(),
             toQString(event.title).toHtmlEscaped());
}

} // namespace

Inspector::Inspector(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("inspectorArea"));
    setAccessibleName(tr("Event"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setMinimumWidth(240);
    rebuild();
}

void Inspector::setProject(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    m_event.reset();
    rebuild();
}

void Inspector::setEvent(std::optional<EventId> event) {
    if (m_event == event) return;
    m_event = event;
    m_shownPassages = fewPassages;
    m_currentPassage.reset();
    rebuild();
}

void Inspector::setCurrentPassage(std::optional<std::size_t> passage) {
    m_currentPassage = passage;
    for (std::size_t i = 0; i < m_cards.size(); ++i) m_cards[i]->setCurrent(passage == i);
}

void Inspector::showPassageOf(DocumentId document) {
    const auto card = std::find_if(m_cards.begin(), m_cards.end(),
                                   [document](const PassageCard* c) { return c->passage().document == document; });
    if (card == m_cards.end()) return;
    setCurrentPassage(static_cast<std::size_t>(card - m_cards.begin()));
    ensureWidgetVisible(*card, 0, 8);
}

void Inspector::rebuild() {
    m_cards.clear();
    m_title = m_date = nullptr;
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("inspector"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    if (!m_project || !m_event) {
        addEmptyState(*layout);
    } else {
        const graph::Event& event = m_project->at(*m_event);
        addHeader(*layout, event);
        addDecisions(*layout, event);
        addImportance(*layout, event);
        addDisputed(*layout, event);
        addDifferences(*layout, event);
        addRelations(*layout);
        addStory(*layout);
        addPassages(*layout, event);
    }
    layout->addStretch(1);
    setWidget(content); // deletes the one before; shown whole, never half made
}

void Inspector::addEmptyState(QVBoxLayout& layout) {
    const bool events = m_project && !m_project->graph.events.empty();
    auto* text = textLabel(
        events ? tr("Select an event on the timeline to see who reports it, in which words, and why it has this date.")
               : tr("What the articles report will be listed here, with the words that say so."),
        "muted", layout.parentWidget());
    text->setWordWrap(true);
    layout.addWidget(text);
}

void Inspector::addHeader(QVBoxLayout& layout, const graph::Event& event) {
    auto* title = textLabel(toQString(event.title), "title", layout.parentWidget());
    title->setObjectName(QStringLiteral("eventTitle"));
    title->setFont(scaledFont(font(), 1.32, QFont::DemiBold));
    title->setWordWrap(true);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    title->installEventFilter(this);
    m_title = title;
    layout.addWidget(title);

    auto* badge = textLabel(dateInWords(event.when), "badge", layout.parentWidget());
    badge->setObjectName(QStringLiteral("eventDate"));
    badge->setFont(scaledFont(font(), 1.0, QFont::DemiBold));
    badge->installEventFilter(this);
    m_date = badge;
    badge->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);

    QStringList facts{granularityInWords(event.when.granularity), tr("%Ln source(s)", nullptr, event.sources)};
    if (event.independentSources != event.sources)
        facts.back() += tr(", %Ln independent", nullptr, event.independentSources);
    if (event.status != graph::Status::happened) facts << statusInWords(event.status);
    auto* line = textLabel(facts.join(QStringLiteral(" · ")), "muted", layout.parentWidget());
    line->setObjectName(QStringLiteral("eventFacts"));
    line->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(badge);
    row->addWidget(line, 1);
    layout.addLayout(row);
}

void Inspector::addDecisions(QVBoxLayout& layout, const graph::Event& event) {
    const auto& decisions = event.decisions;
    QStringList facts;
    if (decisions.byHand) facts << tr("Made by hand");
    if (decisions.accepted) facts << tr("Accepted");
    if (decisions.colour) facts << tr("Marked in colour");
    if (decisions.retitled && decisions.redated)
        facts << tr("Title and date by hand");
    else if (decisions.retitled || decisions.redated)
        facts << (decisions.retitled ? tr("Title by hand") : tr("Date by hand"));
    for (const auto& tag : decisions.tags) facts << QLatin1Char('#') + toQString(tag);
    if (!facts.isEmpty()) {
        auto* line = textLabel(facts.join(QStringLiteral(" · ")), "muted", layout.parentWidget());
        line->setObjectName(QStringLiteral("eventDecisions"));
        line->setWordWrap(true);
        layout.addWidget(line);
    }
    if (decisions.note.empty()) return;
    auto* note = textLabel(toQString(decisions.note), "note", layout.parentWidget());
    note->setObjectName(QStringLiteral("eventNote"));
    note->setAccessibleName(tr("Note: %1").arg(note->text()));
    note->setWordWrap(true);
    note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout.addWidget(note);
}

void Inspector::editTitle() {
    if (m_title == nullptr || widget()->findChild<QLineEdit*>() != nullptr) return;
    auto* line = new QLineEdit(m_title->text(), widget());
    line->setObjectName(QStringLiteral("titleLine"));
    line->setAccessibleName(tr("Title of the event"));
    line->setMaxLength(500);
    const std::unique_ptr<QLayoutItem> place(widget()->layout()->replaceWidget(m_title, line)); // ours by then
    m_title->hide();
    line->installEventFilter(this);
    connect(
        line, &QLineEdit::returnPressed, this, [this, line] { Q_EMIT titleEdited(line->text().simplified()); },
        Qt::QueuedConnection);
    line->show();
    line->setFocus();
    line->selectAll();
    ensureWidgetVisible(line);
}

bool Inspector::eventFilter(QObject* watched, QEvent* event) {
    const bool twice = event->type() == QEvent::MouseButtonDblClick;
    if (twice && watched == m_title) return editTitle(), true;
    if (twice && watched == m_date) return Q_EMIT dateWanted(), true;
    auto* line = qobject_cast<QLineEdit*>(watched);
    if (line == nullptr) return QScrollArea::eventFilter(watched, event);
    const bool escape =
        event->type() == QEvent::ShortcutOverride && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
    if (!escape && event->type() != QEvent::FocusOut) return QScrollArea::eventFilter(watched, event);
    const std::unique_ptr<QLayoutItem> place(widget()->layout()->replaceWidget(line, m_title));
    m_title->show();
    line->removeEventFilter(this);
    line->deleteLater();
    event->accept();
    return escape;
}

void Inspector::addImportance(QVBoxLayout& layout, const graph::Event& event) {
    const QString parts = importanceInWords(event.importanceParts);
    if (parts.isEmpty()) return;
    auto* label = textLabel(tr("Weight: %1").arg(parts), "muted", layout.parentWidget());
    label->setObjectName(QStringLiteral("eventImportance"));
    label->setToolTip(tr("What puts this event before others where there is no room for all"));
    label->setWordWrap(true);
    layout.addWidget(label);
}

QString Inspector::positionInWords(const QStringList& names, const QString& value) {
    const QString list = names.join(QStringLiteral(", "));
    return names.size() == 1 ? tr("%1 says %2").arg(list, value) : tr("%1 say %2").arg(list, value);
}

void Inspector::addDisputed(QVBoxLayout& layout, const graph::Event& event) {
    if (event.disputed.empty()) return;
    QStringList positions;
    for (const auto& position : event.disputed) {
        QStringList names;
        for (const DocumentId document : position.documents) names << sourceName(m_project->at(document));
        positions << positionInWords(names, dateInWords(position.when, {}, DateForm::brief));
    }
    auto* label = textLabel(tr("Sources disagree: %1").arg(positions.join(QStringLiteral("; "))), "warning",
                            layout.parentWidget());
    label->setWordWrap(true);
    layout.addWidget(label);
}

void Inspector::addDifferences(QVBoxLayout& layout, const graph::Event& event) {
    for (const auto& difference : event.differences) {
        QStringList positions;
        for (const auto& position : difference.positions) {
            QStringList names;
            for (const DocumentId document : position.documents) names << sourceName(m_project->at(document));
            positions << positionInWords(names, toQString(position.value));
        }
        const QString list = positions.join(QStringLiteral("; "));
        const bool place = difference.kind == graph::Difference::Kind::place;
        auto* label =
            textLabel(place ? tr("Sources differ on the place: %1").arg(list)
                            : tr("Sources differ on the number (%1): %2").arg(toQString(difference.about), list),
                      "warning", layout.parentWidget());
        label->setObjectName(QStringLiteral("eventDifference"));
        label->setWordWrap(true);
        layout.addWidget(label);
    }
}

void Inspector::addRelations(QVBoxLayout& layout) {
    const auto links = linksOf(*m_event, m_project->graph);
    if (links.empty()) return;
    const Theme theme = Theme::current();
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    QString previous;
    for (const auto& link : links) {
        const int row = grid->rowCount();
        const QString name = linkName(link.kind, link.outgoing);
        if (name != previous) grid->addWidget(textLabel(name, "muted", layout.parentWidget()), row, 0, Qt::AlignTop);
        previous = name;
        auto* target = new QLabel(linkTo(link.other, m_project->at(link.other), theme), layout.parentWidget());
        target->setObjectName(QStringLiteral("eventLink"));
        target->setAccessibleName(name + QLatin1Char(' ') + toQString(m_project->at(link.other).title));
        target->setWordWrap(true);
        target->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(
            target, &QLabel::linkActivated, this, [this, id = link.other] { Q_EMIT eventChosen(id); },
            Qt::QueuedConnection);
        grid->addWidget(target, row, 1);
    }
    layout.addLayout(grid);
}

void Inspector::addStory(QVBoxLayout& layout) {
    const auto& threads = m_project->graph.threads;
    const auto holds = [this](const graph::Thread& thread) {
        return std::ranges::find(thread.events, *m_event) != thread.events.end();
    };
    const auto thread = std::ranges::find_if(threads, holds);
    if (thread == threads.end()) return;
    auto* link = new QToolButton(layout.parentWidget());
    link->setObjectName(QStringLiteral("showStory"));
    link->setProperty("role", QStringLiteral("link"));
    link->setText(tr("Show all of its story: %Ln event(s)", nullptr, static_cast<int>(thread->events.size())));
    link->setToolTip(toQString(thread->title));
    connect(
        link, &QToolButton::clicked, this, [this] { Q_EMIT storyRequested(*m_event); }, Qt::QueuedConnection);
    layout.addWidget(link);
}

void Inspector::addPassages(QVBoxLayout& layout, const graph::Event& event) {
    auto* heading = textLabel(tr("Passages").toUpper(), "section", layout.parentWidget());
    heading->setFont(sectionFont(font()));
    heading->setContentsMargins(0, 6, 0, 0);
    layout.addWidget(heading);
    const std::size_t shown = std::min(std::max(m_shownPassages, fewPassages), event.passages.size());
    for (std::size_t i = 0; i < shown; ++i) {
        auto* card = new PassageCard(*m_project, event, event.passages[i], layout.parentWidget());
        card->setCurrent(m_currentPassage == i);
        connect(card, &PassageCard::activated, this, [this, i] { Q_EMIT passageChosen(i); });
        layout.addWidget(card);
        m_cards.push_back(card);
    }
    if (shown == event.passages.size()) return;
    auto* more = new QToolButton(layout.parentWidget());
    more->setObjectName(QStringLiteral("morePassages"));
    more->setProperty("role", QStringLiteral("link"));
    more->setText(tr("+ %Ln more passage(s)", nullptr, static_cast<int>(event.passages.size() - shown)));
    connect(more, &QToolButton::clicked, this, &Inspector::showMorePassages, Qt::QueuedConnection);
    layout.addWidget(more);
}

void Inspector::showMorePassages() {
    m_shownPassages = std::max(m_shownPassages, fewPassages) + morePassages;
    rebuild();
}

void Inspector::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_event) rebuild();
}

} // namespace dateline::app
