// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/build_stages.h"

#include "core/ingest/reader.h"
#include "core/pipeline.h"
#include "core/project/store.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <mutex>

namespace dateline::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<const char*, 7> stageNames = {"reading", "extracting", "dating", "merging",
                                                   "naming",  "relating",   "writing"};

/// Time goes to the stage that was reported last. Reports come from any thread.
class StageClock {
public:
    void enter(Stage stage) {
        const std::scoped_lock lock(m_mutex);
        spend();
        m_stage = static_cast<std::size_t>(stage);
    }

    std::vector<StageTime> times() {
        const std::scoped_lock lock(m_mutex);
        spend();
        std::vector<StageTime> result;
        for (std::size_t i = 0; i < stageNames.size(); ++i) result.push_back({stageNames[i], m_seconds[i]});
        return result;
    }

private:
    void spend() {
        const auto now = Clock::now();
        m_seconds[m_stage] += std::chrono::duration<double>(now - m_since).count();
        m_since = now;
    }

    std::mutex m_mutex;
    std::size_t m_stage = 0;
    Clock::time_point m_since = Clock::now();
    std::array<double, stageNames.size()> m_seconds{};
};

} // namespace

std::optional<std::vector<StageTime>> measureStages(const std::filesystem::path& articles,
                                                    const std::filesystem::path& project) {
    StageClock clock;
    const JobControl control([&](const Progress& progress) { clock.enter(progress.stage); }, {});
    const auto built = buildProject(BuildRequest{{articles.string()}}, control);
    if (!built) return std::nullopt;
    clock.enter(Stage::writing);
    if (!project::save(*built, project.string(), control)) return std::nullopt;
    return clock.times();
}

std::optional<double> measureAddingTen(const std::filesystem::path& articles) {
    constexpr std::size_t added = 10;
    const std::vector<std::string> inputs{articles.string()};
    auto read = ingest::readInputs(inputs);
    if (!read || read->documents.size() <= added) return std::nullopt;
    auto& all = read->documents;
    std::vector<ingest::Document> most;
    const std::size_t step = all.size() / added; // spread over the pile
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i % step != 0 || i / step >= added) most.push_back(all[i]);
    BuildMemory memory;
    if (!buildProject(std::move(most), {}, &memory)) return std::nullopt;
    const auto start = Clock::now();
    if (!buildProject(std::move(all), {}, &memory)) return std::nullopt;
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace dateline::bench
