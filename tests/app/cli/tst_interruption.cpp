// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QtTest>

#include <csignal>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

class TestInterruption : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstAsksToStopAndSecondEndsTheProcess() {
        int pipeEnds[2];
        QCOMPARE(::pipe(pipeEnds), 0);
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) runUntilKilled(pipeEnds[1]);
        ::close(pipeEnds[1]);
        char said = 0;
        QCOMPARE(::read(pipeEnds[0], &said, 1), ssize_t{1}); // it is ready
        ::kill(child, SIGINT);
        QCOMPARE(::read(pipeEnds[0], &said, 1), ssize_t{1}); // it was asked to stop
        ::kill(child, SIGTERM);
        QCOMPARE(::read(pipeEnds[0], &said, 1), ssize_t{0}); // it has ended
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGTERM);
        ::close(pipeEnds[0]);
    }

private:
    /// A job that does not listen. The alarm ends it where the second signal does not.
    [[noreturn]] static void runUntilKilled(int report) {
        ::alarm(20);
        const auto say = [report](std::string_view word) {
            if (::write(report, word.data(), word.size()) < 0) ::_exit(1);
        };
        const auto stop = dateline::app::stopOnInterrupt();
        const std::stop_callback asked(stop, [&] { say("s"); });
        say("r");
        for (;;) ::pause();
    }
};

QTEST_APPLESS_MAIN(TestInterruption)
#include "tst_interruption.moc"
