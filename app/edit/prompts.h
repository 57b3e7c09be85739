// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small dialogs that ask for one thing. Each closes itself, and answers only when it is accepted.

#include "core/project/project.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QWidget;

namespace dateline::app {

/// One line of text; not empty unless `mayBeEmpty`.
struct LineQuestion {
    QString title;
    QString label;
    QString text;
    QStringList known; ///< proposed while typing
    bool mayBeEmpty = false;
    QString action{}; ///< on the button; empty: "Change"
};
void askForLine(QWidget* window, const LineQuestion& question, std::function<void(const QString&)> answer);

/// Paragraphs.
void askForText(QWidget* window, const QString& title, const QString& text, std::function<void(const QString&)> answer);

/// A date in words, and how it is understood. An empty line answers with nothing, where that `mayBeEmpty`.
struct DateQuestion {
    QString title;
    QString text;
    QString whenEmpty; ///< what an empty line means; empty: a date is needed
};
void askForWhen(QWidget* window, const DateQuestion& question,
                std::function<void(const std::optional<time::When>&)> answer);

/// An event of the project, found by typing; `first` are proposed before the others.
struct EventQuestion {
    QString title;
    QString action;                                  ///< on the button
    std::shared_ptr<const project::Project> project; // shared: it may be replaced while the dialog is open
    std::vector<EventId> without;
    std::optional<time::When> near; ///< the nearest in time come first
    QStringList kinds;              ///< a choice of one beside the event, if any
};
void askForEvent(QWidget* window, const EventQuestion& question,
                 std::function<void(const std::string& key, int kind)> answer);

struct NewEvent {
    QString title;
    time::When when;
};
void askForNewEvent(QWidget* window, const QString& heading, const QString& title, const QString& date,
                    std::function<void(const NewEvent&)> answer);

/// How a person would type it: "12 Jan 2022", "January 2022".
[[nodiscard]] QString dateToType(const time::When& when);
/// What is typed, counted from today; nothing where it is no date or may be two.
[[nodiscard]] std::optional<time::When> typedWhen(const QString& words);

} // namespace dateline::app
