// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <csignal>
#include <thread>

#include <unistd.h>

namespace dateline::app {

namespace {

sigset_t interrupts() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGHUP);
    return signals;
}

} // namespace

std::stop_token stopOnInterrupt() {
    std::stop_source stop;
    const sigset_t signals = interrupts();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // threads made later inherit this
    // Detached: it waits for a signal that mostly never comes, and the process ends without it.
    std::thread([stop, signals]() mutable {
        int received = 0;
        sigwait(&signals, &received);
        stop.request_stop();
        pthread_sigmask(SIG_UNBLOCK, &signals, nullptr); // the next one takes its default action, here:
        for (;;) pause();                                // a mask is a thread's, and ends with it
    }).detach();
    return stop.get_token();
}

} // namespace dateline::app
