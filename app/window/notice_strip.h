// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lines above the timeline that come and go in place: progress with Cancel, what could not be read, the sample's hint,
// "nothing found". No dialog interrupts for any of these.

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QWidget>

#include <span>

class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace dateline::app {

class NoticeStrip : public QWidget {
    Q_OBJECT

public:
    explicit NoticeStrip(QWidget* parent = nullptr);

    void showProgress(const Progress& progress);
    void hideProgress();
    /// One line each with its reason and a dismiss button; beyond a few the rest is counted.
    void addProblems(std::span<const Error> problems);
    /// One plain line; with an empty text it goes away. `id` names the line, e.g. "hint".
    void setLine(const QString& id, const QString& text, bool dismissable = true);
    void clearProblems();
    /// What must be said about articles that were read; replaces what was said before.
    void setNotices(std::span<const Error> notices);

Q_SIGNALS:
    void cancelRequested();
    /// A link in a line was followed; `target` is its address.
    void linkFollowed(const QString& target);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLine(const QString& id, const QString& text, const char* role, bool dismissable);
    void makeProgress();
    void addLines(const QString& id, std::span<const Error> errors, const QString& pattern, const char* role);
    void removeLines(const QString& id);
    void removeLine(QWidget* line);
    void updateVisibility();

    QVBoxLayout* m_lines = nullptr;
    QWidget* m_progress = nullptr;
    QLabel* m_progressText = nullptr;
    QProgressBar* m_progressBar = nullptr;
};

/// "Reading 12 of 30", "Finding dates"…
[[nodiscard]] QString progressInWords(const Progress& progress);

} // namespace dateline::app
