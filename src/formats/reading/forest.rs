//! The order in which the statements of a framework are read: each after the one that it is under.

/// Statements in order, each with its depth.
pub(in crate::formats) struct Forest {
    pub tree: Vec<(usize, usize)>,
    /// Those that were under themselves, and now stand at the root.
    pub circles: Vec<usize>,
}

/// Reads `order`, all the nodes as siblings follow one another, with the parent of each. Every node comes once; a circle
/// is opened at the first of its nodes.
pub(in crate::formats) fn forest(parents: &[Option<usize>], order: &[usize]) -> Forest {
    let mut children = vec![Vec::new(); parents.len()];
    for node in order {
        if let Some(parent) = parents[*node] {
            children[parent].push(*node);
        }
    }
    let mut rank = vec![0; parents.len()];
    order.iter().enumerate().for_each(|(at, node)| rank[*node] = at);
    let mut walk = Walk { seen: vec![false; parents.len()], tree: Vec::with_capacity(parents.len()), children };
    let roots: Vec<usize> = order.iter().copied().filter(|node| parents[*node].is_none()).collect();
    roots.into_iter().for_each(|root| walk.from(root));
    let mut circles = Vec::new();
    let mut trodden = vec![false; parents.len()];
    for node in order {
        if walk.seen[*node] {
            continue;
        }
        // Up until a node comes again: it is one of the circle.
        let mut at = *node;
        while !std::mem::replace(&mut trodden[at], true) {
            at = parents[at].unwrap_or(at);
        }
        let (start, mut first) = (at, at);
        loop {
            at = parents[at].unwrap_or(start);
            if rank[at] < rank[first] {
                first = at;
            }
            if at == start {
                break;
            }
        }
        circles.push(first);
        walk.from(first);
    }
    Forest { tree: walk.tree, circles }
}

struct Walk {
    seen: Vec<bool>,
    tree: Vec<(usize, usize)>,
    children: Vec<Vec<usize>>,
}

impl Walk {
    fn from(&mut self, root: usize) {
        let mut stack = vec![(root, 0)];
        while let Some((node, depth)) = stack.pop() {
            if std::mem::replace(&mut self.seen[node], true) {
                continue;
            }
            self.tree.push((node, depth));
            stack.extend(self.children[node].iter().rev().map(|child| (*child, depth + 1)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_comes_once_and_circles_are_opened() {
        // 0 over 2; 1 under itself; 3 and 4 under each other, with 5 under 4.
        let parents = [None, Some(1), Some(0), Some(4), Some(3), Some(4)];
        let read = forest(&parents, &[0, 1, 2, 5, 4, 3]);
        assert_eq!(read.tree, [(0, 0), (2, 1), (1, 0), (4, 0), (5, 1), (3, 1)]);
        assert_eq!(read.circles, [1, 4]);
        let chain: Vec<Option<usize>> = (0..100_000_usize).map(|it| Some((it + 1) % 100_000)).collect();
        let order: Vec<usize> = (0..100_000).collect();
        assert_eq!(forest(&chain, &order).tree.len(), 100_000);
    }
}
