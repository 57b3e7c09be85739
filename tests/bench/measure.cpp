// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cstddef>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dateline::bench {

namespace {

class FileActions {
public:
    FileActions(const std::filesystem::path& input, const std::filesystem::path& output) {
        posix_spawn_file_actions_init(&m_actions);
        const std::string in = input.empty() ? "/dev/null" : input.string();
        const std::string out = output.empty() ? "/dev/null" : output.string();
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&m_actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;

    [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &m_actions; }

private:
    posix_spawn_file_actions_t m_actions{};
};

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

} // namespace

std::optional<Run> run(const std::vector<std::string>& command, const std::filesystem::path& input,
                       const std::filesystem::path& output) {
    std::vector<std::string> words = command;
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    const FileActions actions(input, output);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, argv[0], actions.get(), nullptr, argv.data(), environ) != 0) return std::nullopt;
    int status = 0;
    rusage usage{};
    if (wait4(child, &status, 0, &usage) != child) return std::nullopt;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return Run{elapsed.count(), secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime),
               static_cast<double>(usage.ru_maxrss) * 1024 / 1e6};
}

std::optional<Run> medianRun(int times, const std::vector<std::string>& command) {
    std::vector<Run> runs;
    for (int i = 0; i < times; ++i) {
        const auto one = run(command);
        if (!one) return std::nullopt;
        runs.push_back(*one);
    }
    const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
    std::nth_element(runs.begin(), middle, runs.end(),
                     [](const Run& a, const Run& b) { return a.seconds < b.seconds; });
    return *middle;
}

} // namespace dateline::bench
