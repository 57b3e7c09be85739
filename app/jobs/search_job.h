// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Searches in the background, last query wins. The words of a project are indexed between queries, so that the window
// never waits: what is asked for early is answered from what is indexed, and again when all is.

#include "core/project/search.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace dateline::app {

class SearchJob : public QObject {
    Q_OBJECT

public:
    explicit SearchJob(QObject* parent = nullptr);
    /// Stops and waits: for a piece of indexing, or for a search to notice.
    ~SearchJob() override;

    /// What is searched from now on; an answer about another project does not come any more. Nothing is indexed before
    /// prepare() or search().
    void setProject(std::shared_ptr<const project::Project> project);
    /// Begins to index: somebody is about to search, or nothing else is to be done.
    void prepare();
    void search(project::SearchQuery query);
    /// The answer to the last query is not wanted any more.
    void cancel();

Q_SIGNALS:
    /// More than once for one query while the index is being filled.
    void found(const dateline::project::SearchHits& hits);

private:
    /// What the thread is to do next.
    struct Orders {
        std::shared_ptr<const project::Project> project; ///< shared with the views; null: as before
        std::optional<project::SearchQuery> query;       ///< none: as before
        int generation = 0;
    };
    class Worker;

    void run(const std::stop_token& stop);
    [[nodiscard]] std::optional<Orders> nextOrders(const std::stop_token& stop, bool mayWait);
    [[nodiscard]] bool isSuperseded(int generation);
    void deliver(int generation, project::SearchHits hits);
    void giveBack(std::shared_ptr<const project::Project> project);
    void start();

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Orders m_orders;                                   ///< not yet taken; guarded by m_mutex
    bool m_ordered = false;                            ///< guarded by m_mutex
    std::shared_ptr<const project::Project> m_project; ///< not yet handed to the thread
    std::jthread m_thread;
};

} // namespace dateline::app
