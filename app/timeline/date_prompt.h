// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for a date in words ("12 Jan 2022", "1066", "last March") and says while typing which one is understood.

#include "core/time/when.h"

#include <QDialog>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace dateline::app {

class TimelineView;

class DatePrompt : public QDialog {
    Q_OBJECT

public:
    using Read = std::function<std::optional<time::When>(const QString& words)>;
    using Name = std::function<QString(const time::When& when)>;

    DatePrompt(Read read, Name name, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit& words() { return *m_words; }
    [[nodiscard]] QString answer() const;

Q_SIGNALS:
    void chosen(const dateline::time::When& when);

private:
    void update();

    Read m_read;
    Name m_name;
    QLineEdit* m_words = nullptr;
    QLabel* m_answer = nullptr;
    QPushButton* m_go = nullptr;
    std::optional<time::When> m_when;
};

/// Over the window of the timeline, which then shows the date. Relative words count from today.
void askForDate(TimelineView& timeline);

} // namespace dateline::app
