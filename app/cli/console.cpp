// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/exit_code.h"
#include "core/base/system_reason.h"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <memory>
#include <mutex>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace dateline::app {

namespace {

/// 0, or errno.
int writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

/// Where stderr is gone there is nobody left to tell.
void writeToStandardError(std::string_view bytes) { static_cast<void>(writeAll(STDERR_FILENO, bytes)); }

std::string_view nameOf(Stage stage) {
    switch (stage) {
    case Stage::reading:
        return "reading";
    case Stage::extracting:
        return "finding dates";
    case Stage::dating:
        return "dating articles";
    case Stage::merging:
        return "merging reports";
    case Stage::relating:
        return "relating events";
    case Stage::writing:
        return "writing";
    }
    return {};
}

std::string lineFor(const Progress& progress) {
    if (progress.total == 0) return fmt::format("\r{} {}\033[K", nameOf(progress.stage), progress.done);
    return fmt::format("\r{} {}/{}\033[K", nameOf(progress.stage), progress.done, progress.total);
}

/// Ten times a second is as often as a person can read; reports come from any thread.
class ProgressLine {
public:
    void draw(const Progress& progress) {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(100)) return;
        m_last = now;
        writeToStandardError(lineFor(progress));
    }

private:
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace

void prepareStandardStreams() {
    // open() gives the lowest free number: 0, 1, 2 in turn. Wrong-way access makes later use fail cleanly.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) < 0)
            static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    std::signal(SIGPIPE, SIG_IGN);
}

void warn(const Error& error) {
    std::string line = fmt::format("dateline: {}", error.message());
    for (char& byte : line)
        if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f) byte = '?';
    clearProgress();
    line += '\n';
    writeToStandardError(line);
}

void warnAll(std::span<const Error> errors) {
    for (const auto& error : errors) warn(error);
}

int reportFailure(const Error& error) {
    if (error.kind == ErrorKind::cancelled) return exitInterrupted;
    warn(error);
    return exitFailed;
}

bool StandardOutput::write(std::string_view bytes) {
    if (m_failed) return false;
    const int error = writeAll(STDOUT_FILENO, bytes);
    m_failed = error != 0;
    if (m_failed && error != EPIPE)
        warn({ErrorKind::unwritable, "standard output",
              "cannot be written: " + (error == EBADF ? "it is closed" : systemReason(error))});
    return !m_failed;
}

JobControl::Report progressOnTerminal() {
    if (::isatty(STDERR_FILENO) == 0) return {};
    // Shared because std::function copies what it holds, and the mutex cannot be.
    return [line = std::make_shared<ProgressLine>()](const Progress& progress) { line->draw(progress); };
}

void clearProgress() {
    if (::isatty(STDERR_FILENO) != 0) writeToStandardError("\r\033[K");
}

} // namespace dateline::app
