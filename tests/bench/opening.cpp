// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/opening.h"

#include "app/timeline/timeline_view.h"
#include "core/project/project_file.h"
#include "core/project/store.h"
#include "tests/support/example_project.h"

#include <QApplication>
#include <QImage>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace dateline::bench {

namespace {

using Clock = std::chrono::steady_clock;

struct Opening {
    double firstPaint = 0; ///< ms
    double whole = 0;      ///< ms, from the beginning
};

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

std::optional<Opening> openOnce(const std::string& path) {
    Opening opening;
    app::TimelineView view;
    QImage image(1920, 1080, QImage::Format_ARGB32_Premultiplied);
    view.resize(image.size());
    const auto start = Clock::now();
    const auto file = project::ProjectFile::open(path, project::Access::readWrite);
    if (!file) return std::nullopt;
    auto sketch = (*file)->sketch();
    if (!sketch || !*sketch) return std::nullopt;
    view.setProject(std::make_shared<const project::Project>(std::move(**sketch)));
    view.render(&image);
    opening.firstPaint = millisecondsSince(start);
    if (!(*file)->load()) return std::nullopt;
    opening.whole = millisecondsSince(start);
    return opening;
}

/// The least of three: what else the machine does only adds.
bool measure(const std::string& path, const std::string& prefix, const AddMeasurement& add) {
    Opening best{1e9, 1e9};
    for (int i = 0; i < 3; ++i) {
        const auto opening = openOnce(path);
        if (!opening) return false;
        best = {std::min(best.firstPaint, opening->firstPaint), std::min(best.whole, opening->whole)};
    }
    add(prefix + "open_first_paint", "ms", best.firstPaint);
    add(prefix + "open", "ms", best.whole);
    return true;
}

} // namespace

bool measureOpening(const std::string& project, const std::string& folder, const AddMeasurement& add) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    char name[] = "dateline_bench";
    char* words[] = {name, nullptr};
    const QApplication application(count, words);
    if (!measure(project, "store.", add)) return false;
    const std::string million = folder + "/million.dateline";
    if (!project::save(test::crowdedProject(1'000'000, 7), million)) return false;
    return measure(million, "store.1000000.", add);
}

} // namespace dateline::bench
