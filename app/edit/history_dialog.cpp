// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/edit/history_dialog.h"

#include "app/edit/edit_words.h"
#include "app/models/source_label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace dateline::app {

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr std::size_t shownAtMost = 5000; ///< entries; a list that nobody reads to its end

/// In bold over the rows that belong to it.
QTreeWidgetItem* groupIn(QTreeWidget& list, const QString& title) {
    auto* group = new QTreeWidgetItem(&list, {title});
    group->setFirstColumnSpanned(true);
    group->setFlags(Qt::ItemIsEnabled);
    QFont font = list.font();
    font.setBold(true);
    group->setFont(0, font);
    group->setExpanded(true);
    return group;
}

} // namespace

HistoryDialog::HistoryDialog(EditSession& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History of edits"));
    auto* column = new QVBoxLayout(this);
    m_list = new QTreeWidget(this);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("What"), tr("When"), tr("Who")});
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(14);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const int narrow : {1, 2}) m_list->header()->setSectionResizeMode(narrow, QHeaderView::ResizeToContents);
    column->addWidget(m_list);
    m_why = new QLabel(this);
    m_why->setProperty("role", QStringLiteral("muted"));
    m_why->setWordWrap(true);
    column->addWidget(m_why);
    auto* row = new QHBoxLayout;
    m_takeBack = new QPushButton(tr("Take back"), this);
    m_goTo = new QPushButton(tr("Go to event"), this);
    m_applyTo = new QPushButton(tr("Apply to…"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (auto* button : {m_takeBack, m_goTo, m_applyTo}) row->addWidget(button);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const auto* entry = current()) m_session.revert(entry->id);
    });
    connect(m_applyTo, &QPushButton::clicked, this, [this] {
        if (const auto* entry = current()) Q_EMIT targetWanted(entry->id);
    });
    const auto goTo = [this] {
        const auto* entry = current();
        if (entry == nullptr || !entry->edit()) return;
        const auto events = project::eventsOf(*entry->edit());
        const auto made = project::keyMadeBy(*entry->edit());
        if (!made.empty() || !events.empty())
            Q_EMIT eventWanted(toQString(made.empty() ? std::string_view(events.front()->key) : made));
    };
    connect(m_goTo, &QPushButton::clicked, this, goTo);
    connect(m_list, &QTreeWidget::itemActivated, this, goTo);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryDialog::update);
    connect(&m_session, &EditSession::changed, this, &HistoryDialog::refresh);
    resize(760, 460);
    refresh();
}

void HistoryDialog::refresh() {
    m_list->clear();
    addReview();
    addEntries();
    if (auto* first = m_list->topLevelItem(0))
        m_list->setCurrentItem(first->childCount() > 0 ? first->child(0) : first);
    update();
}

void HistoryDialog::addReview() {
    if (m_session.review().empty()) return;
    auto* group = groupIn(*m_list, tr("To be looked at: these no longer fit what was found"));
    for (const auto& item : m_session.review()) {
        const auto* entry = m_session.journal().find(item.entry);
        if (entry == nullptr) continue;
        auto* row = new QTreeWidgetItem(group, {entryInWords(m_session.journal(), *entry)});
        row->setToolTip(0, reviewInWords(item));
        row->setData(0, entryRole, QVariant::fromValue<quint64>(item.entry));
        row->setData(0, entryRole + 1, reviewInWords(item));
    }
}

void HistoryDialog::addEntries() {
    const auto& entries = m_session.journal().entries();
    auto* group = groupIn(*m_list, entries.empty() ? tr("Nothing was changed by hand yet") : tr("Latest first"));
    const QLocale locale;
    for (std::size_t i = entries.size(); i > 0 && entries.size() - i < shownAtMost; --i) {
        const auto& entry = entries[i - 1];
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(entry.madeAt);
        const QString what = entryInWords(m_session.journal(), entry);
        auto* row =
            new QTreeWidgetItem(group, {what, locale.toString(made, QLocale::ShortFormat), toQString(entry.author)});
        row->setToolTip(0, what);
        row->setData(0, entryRole, QVariant::fromValue<quint64>(entry.id));
        if (!entry.edit() || m_session.journal().holds(entry.id)) continue;
        QFont struck = m_list->font();
        struck.setStrikeOut(true);
        row->setFont(0, struck);
    }
}

const project::JournalEntry* HistoryDialog::current() const {
    const auto* item = m_list->currentItem();
    return item == nullptr ? nullptr : m_session.journal().find(item->data(0, entryRole).toULongLong());
}

QString HistoryDialog::whyNot(const project::JournalEntry& entry) const {
    if (!entry.edit()) return {};
    switch (m_session.journal().revertible(entry.id)) {
    case project::Revertible::yes:
        return {};
    case project::Revertible::notHeld:
        return tr("It was undone or taken back already.");
    case project::Revertible::dependedOn:
        return tr("Later edits are about the event that it made; take those back first.");
    }
    return {};
}

void HistoryDialog::update() {
    const auto* entry = current();
    const bool edit = entry != nullptr && entry->edit() != nullptr;
    const QString review = m_list->currentItem() ? m_list->currentItem()->data(0, entryRole + 1).toString() : QString();
    m_takeBack->setText(review.isEmpty() ? tr("Take back") : tr("Drop"));
    m_takeBack->setEnabled(edit && m_session.journal().revertible(entry->id) == project::Revertible::yes);
    m_goTo->setEnabled(edit &&
                       (!project::eventsOf(*entry->edit()).empty() || !project::keyMadeBy(*entry->edit()).empty()));
    m_applyTo->setVisible(!review.isEmpty());
    m_applyTo->setEnabled(edit && !project::eventsOf(*entry->edit()).empty());
    m_why->setText(!review.isEmpty() ? review : entry ? whyNot(*entry) : QString());
    m_why->setVisible(!m_why->text().isEmpty());
}

} // namespace dateline::app
