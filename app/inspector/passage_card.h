// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One passage that reports the selected event: whose words, when published, the words with their temporal expression
// marked, and why they give this date.

#include "core/project/project.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace dateline::app {

class PassageCard : public QFrame {
    Q_OBJECT

public:
    PassageCard(const project::Project& project, const graph::Event& event, const graph::Passage& passage,
                QWidget* parent = nullptr);

    [[nodiscard]] const graph::Passage& passage() const { return m_passage; }
    void setExplained(bool explained);
    [[nodiscard]] bool isExplained() const;
    /// Shown in the reader right now.
    void setCurrent(bool current);

Q_SIGNALS:
    void activated();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addHeader(const project::Project& project);
    void addStatus(const graph::Event& event);
    void addText(const project::Project& project);
    void addExplanation(const project::Project& project, const graph::Event& event);

    graph::Passage m_passage;
    QToolButton* m_why = nullptr;
    QLabel* m_chain = nullptr;
    bool m_pressed = false;
};

/// The sentence that holds the passage as rich text: what is not the passage muted, the temporal expression marked.
[[nodiscard]] QString passageRichText(const project::Project& project, const graph::Passage& passage);

} // namespace dateline::app
