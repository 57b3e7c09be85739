// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "app/inspector/inspector.h"
#include "app/inspector/passage_card.h"
#include "app/models/project_facts.h"
#include "app/window/main_window.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>

#include <chrono>

namespace dateline::app {

namespace {

void explainFirstPassage(MainWindow& window) {
    if (!window.project()) return;
    window.selectEvent(mostReportedEvent(window.project()->graph));
    if (!window.inspector().cards().empty()) window.inspector().cards().front()->setExplained(true);
}

} // namespace

void takeScreenshotWhenShown(MainWindow& window, const QString& file) {
    using namespace std::chrono_literals;
    QObject::connect(&window, &MainWindow::projectShown, &window, [&window, file] {
        explainFirstPassage(window);
        // Longer than any animation of the window.
        QTimer::singleShot(600ms, &window,
                           [&window, file] { QCoreApplication::exit(window.grab().save(file) ? 0 : 1); });
    });
}

} // namespace dateline::app
