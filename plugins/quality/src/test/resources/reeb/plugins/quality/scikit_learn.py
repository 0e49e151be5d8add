"""Writes digits.csv and expected.csv: what scikit-learn 1.2 gives for the parts of this module."""

import csv
import warnings

import numpy as np
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score, silhouette_score
from sklearn.metrics.cluster import contingency_matrix
from sklearn.neighbors import KNeighborsClassifier, NearestNeighbors

warnings.filterwarnings("ignore")
digits = load_digits()
generator = np.random.RandomState(1)
chosen = np.sort(generator.permutation(1797)[:400])
label = digits.target[chosen]
# A little noise makes all distances distinct, since ties are broken at random there.
space = np.round(PCA(6, svd_solver="full").fit_transform(digits.data[chosen]) + 1e-3 * generator.randn(400, 6), 6)
plane = np.ascontiguousarray(space[:, :2])
cluster = KMeans(7, n_init=3, random_state=0).fit_predict(plane)
dense = DBSCAN(2.5, min_samples=6).fit_predict(plane)
figures = []


def accuracy(k, indices):
    votes = label[indices[:, :k]]
    winners = [np.bincount(row, minlength=10).argmax() for row in votes]
    return np.mean(np.array(winners) == label)


others = NearestNeighbors(n_neighbors=100).fit(plane).kneighbors(return_distance=False)
for k in range(1, 101):
    figures.append(("training %d" % k, KNeighborsClassifier(k).fit(plane, label).score(plane, label)))
    figures.append(("leave-one-out %d" % k, accuracy(k, others)))
for name, points in (("plane", plane), ("space", space)):
    figures.append(("silhouette " + name, silhouette_score(points, label)))
    figures.append(("silhouette cosine " + name, silhouette_score(points, label, metric="cosine")))
for k in (1, 5, 10, 50, 150):
    figures.append(("trustworthiness %d" % k, trustworthiness(space, plane, n_neighbors=k)))
    figures.append(("continuity %d" % k, trustworthiness(plane, space, n_neighbors=k)))
near = NearestNeighbors(n_neighbors=15).fit(space).kneighbors(return_distance=False)
for k in range(1, 16):
    shared = [len(set(a[:k]) & set(b[:k])) for a, b in zip(near, others)]
    figures.append(("preservation %d" % k, np.mean(shared) / k))
known = dense >= 0
for name, clusters, labels in (
    ("k-means", cluster, label),
    ("dbscan", dense, label),
    ("dbscan without noise", dense[known], label[known]),
):
    table = contingency_matrix(labels, clusters)
    figures.append(("ari " + name, adjusted_rand_score(labels, clusters)))
    figures.append(("nmi " + name, normalized_mutual_info_score(labels, clusters)))
    figures.append(("purity " + name, table.max(axis=0).sum() / len(labels)))
figures.append(("coverage", np.mean(known)))
for scale in (0, 6):
    spread = np.sqrt(np.mean(plane.var(axis=0)))
    scaled = plane * (scale / spread if scale else 1)
    for eps in (2, 3):
        for points in range(5, 55, 5):
            found = DBSCAN(eps, min_samples=points).fit_predict(scaled)
            name = "sweep %d %d %d" % (scale, eps, points)
            figures.append((name + " ari", adjusted_rand_score(label, found)))
            figures.append((name + " clusters", found.max() + 1))
            figures.append((name + " noise", np.mean(found < 0)))

with open("digits.csv", "w") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["label", "k-means", "dbscan"] + ["x%d" % i for i in range(6)])
    for row in range(400):
        writer.writerow([label[row], cluster[row], dense[row]] + [repr(v) for v in space[row]])
with open("expected.csv", "w") as file:
    for name, value in figures:
        file.write("%s,%r\n" % (name, float(value)))
