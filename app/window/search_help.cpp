// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_help.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>

namespace dateline::app {

namespace {

struct HelpRow {
    const char* example; ///< shown; operators are the same in every language
    const char* typed;   ///< by choosing it
    int back;            ///< how far the cursor then goes back, into quotation marks
    const char* finds;   ///< null: a line between groups
};

constexpr HelpRow rows[] = {
    {"council map", "", 0, QT_TRANSLATE_NOOP("SearchHelp", "both words, in any order")},
    {"“council map”", "\"\"", 1, QT_TRANSLATE_NOOP("SearchHelp", "these words in this order")},
    {"counc*", "*", 0, QT_TRANSLATE_NOOP("SearchHelp", "words that begin so")},
    {"-council", "-", 0, QT_TRANSLATE_NOOP("SearchHelp", "not this; also before what follows here")},
    {nullptr, nullptr, 0, nullptr},
    {"from:2022-01", "from:", 0,
     QT_TRANSLATE_NOOP("SearchHelp", "on that day or later: 1066, 12 Jan 2022, last March")},
    {"to:“last March”", "to:", 0, QT_TRANSLATE_NOOP("SearchHelp", "on that day or earlier")},
    {"source:courier", "source:", 0, QT_TRANSLATE_NOOP("SearchHelp", "reported by a source of that name")},
    {"actor:council", "actor:", 0, QT_TRANSLATE_NOOP("SearchHelp", "that person or body takes part")},
    {"place:brineport", "place:", 0, QT_TRANSLATE_NOOP("SearchHelp", "in that place")},
    {"tag:fishing", "tag:", 0, QT_TRANSLATE_NOOP("SearchHelp", "with that tag of yours")},
    {nullptr, nullptr, 0, nullptr},
    {"is:disputed", "is:disputed ", 0, QT_TRANSLATE_NOOP("SearchHelp", "sources disagree")},
    {"is:undated", "is:undated ", 0, QT_TRANSLATE_NOOP("SearchHelp", "sources without a date, and what they report")},
    {"is:planned", "is:planned ", 0, QT_TRANSLATE_NOOP("SearchHelp", "announced; no report that it happened")},
    {"is:denied", "is:denied ", 0, QT_TRANSLATE_NOOP("SearchHelp", "said not to have happened")},
};

/// After a space where something stands before; "*" ends the word that is there.
void type(QLineEdit& field, const HelpRow& row) {
    const QString before = field.text().left(field.cursorPosition());
    const QString typed = QString::fromUtf8(row.typed);
    const bool apart = !typed.isEmpty() && typed != QLatin1String("*") && !before.isEmpty() &&
                       !before.endsWith(QLatin1Char(' ')) && !before.endsWith(QLatin1Char('-'));
    field.setFocus(Qt::OtherFocusReason);
    field.insert((apart ? QStringLiteral(" ") : QString()) + typed);
    if (row.back > 0) field.cursorBackward(false, row.back);
}

} // namespace

void fillSearchHelp(QMenu& menu, QLineEdit& field) {
    for (const HelpRow& row : rows) {
        if (row.finds == nullptr) {
            menu.addSeparator();
            continue;
        }
        const QString text =
            QStringLiteral("%1  –  %2")
                .arg(QString::fromUtf8(row.example), QCoreApplication::translate("SearchHelp", row.finds));
        QObject::connect(menu.addAction(text), &QAction::triggered, &field, [&field, &row] { type(field, row); });
    }
}

} // namespace dateline::app
