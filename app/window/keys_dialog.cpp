// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/keys_dialog.h"

#include "app/models/fonts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <span>

namespace dateline::app {

namespace {

struct KeyRow {
    const char* keys; ///< null: a heading
    const char* does;
};

#define KEY(keys, does)                                                                                                \
    { QT_TRANSLATE_NOOP("KeysDialog", keys), QT_TRANSLATE_NOOP("KeysDialog", does) }
#define HEADING(text)                                                                                                  \
    { nullptr, QT_TRANSLATE_NOOP("KeysDialog", text) }

constexpr KeyRow timelineRows[] = {
    HEADING("Timeline"),
    KEY("+  −", "show less or more time"),
    KEY("Home", "show nearly everything; again: far outliers too"),
    KEY("F", "fit the selected event"),
    KEY("P", "mark the stretch in view and tell what it holds; again: unmark"),
    KEY("S", "show all of the selected event’s story; Esc leaves it"),
    KEY("Ctrl+L", "choose lanes"),
    KEY("↑  ↓", "choose a lane; with Ctrl: move it"),
    KEY("C", "close or open the chosen lane"),
    KEY("Ctrl+G", "go to a date, such as “last March”"),
    KEY("Alt+←  Alt+→", "back and forward through what was looked at"),
    KEY("←  →", "previous or next event in time"),
    KEY("PgUp  PgDn", "move earlier or later; without a selection also ←  →"),
    KEY("Shift+←  Shift+→", "select what lies up to the previous or next event"),
    KEY("Ctrl+←  Ctrl+→", "go on without selecting; Ctrl+Space adds or takes out"),
    KEY("Ctrl+A", "select everything that is not dimmed"),
    KEY("Space", "tell of the event beside it; again: hide"),
    KEY("Enter", "open the event’s best passage"),
};

constexpr KeyRow otherRows[] = {
    HEADING("Pointer on the timeline"),
    KEY("Wheel  Drag", "zoom about the pointer; move"),
    KEY("Shift+Drag", "draw the stretch to zoom to"),
    KEY("Ctrl+Drag", "draw a frame around what to select"),
    KEY("Ctrl+Click  Shift+Click", "add or take out; select up to here"),
    KEY("Drag along the dates", "mark a stretch and tell what it holds"),
    HEADING("Reader"),
    KEY("←  →", "previous or next dated expression"),
    KEY("Enter", "select its event"),
    HEADING("Editing"),
    KEY("F2  Shift+F2", "change the title, the date"),
    KEY("Ctrl+M  Del", "merge events; hide"),
    KEY("Ctrl+T  Ctrl+;", "tag; note"),
    KEY("Ctrl+Enter", "accept"),
    KEY("Ctrl+Z  Ctrl+Shift+Z", "undo; redo"),
    KEY("Ctrl+Shift+H", "history of edits"),
    HEADING("Everywhere"),
    KEY("Ctrl+F  /", "search; Enter goes to the next hit, Esc clears"),
    KEY("F3  Shift+F3", "next or previous hit"),
    KEY("↓", "in the search field: the list of hits; while it is empty: how to search"),
    KEY("Tab  F6", "next control, next region"),
    KEY("Space", "tick a person, place or certainty"),
    KEY("Ctrl+N  Ctrl+S", "new project; give the project a name"),
    KEY("Ctrl+O", "add files"),
    KEY("Ctrl+Shift+O", "add a folder"),
    KEY("Ctrl+E", "export"),
    KEY("Ctrl+Shift+C", "copy what is in view as a picture"),
    KEY("Ctrl+P", "print"),
    KEY("Esc", "clear search and ticks"),
    KEY("?", "this list"),
};

#undef KEY
#undef HEADING

void addRow(QGridLayout& grid, const KeyRow& row, const QFont& font) {
    const int at = grid.rowCount();
    auto* does = new QLabel(QCoreApplication::translate("KeysDialog", row.does));
    if (row.keys == nullptr) {
        does->setText(does->text().toUpper());
        does->setProperty("role", QStringLiteral("section"));
        does->setFont(sectionFont(font));
        does->setContentsMargins(0, 10, 0, 0);
        grid.addWidget(does, at, 0, 1, 2);
        return;
    }
    auto* keys = new QLabel(QCoreApplication::translate("KeysDialog", row.keys));
    keys->setFont(scaledFont(font, 1.0, QFont::DemiBold));
    grid.addWidget(keys, at, 0);
    grid.addWidget(does, at, 1);
}

QGridLayout* columnOf(std::span<const KeyRow> rows, const QFont& font) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(28);
    grid->setVerticalSpacing(5);
    for (const KeyRow& row : rows) addRow(*grid, row, font);
    grid->setRowStretch(grid->rowCount(), 1);
    return grid;
}

} // namespace

void showKeys(QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("keysDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("KeysDialog", "Keys"));
    auto* columns = new QHBoxLayout; // one above the other they are too high for a small screen
    columns->setSpacing(40);
    for (const std::span<const KeyRow> rows :
         {std::span<const KeyRow>(timelineRows), std::span<const KeyRow>(otherRows)})
        columns->addLayout(columnOf(rows, dialog->font()), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 12, 24, 18);
    layout->setSpacing(16);
    layout->addLayout(columns);
    layout->addWidget(buttons);
    dialog->open();
}

} // namespace dateline::app
