// Plain JavaScript, read by every Node from 20 on.
const NEEDED = 24;

/** A sentence for the person who started us with the wrong Node, or null when it is the right one. */
export function explainWrongNode(command, version = process.versions.node) {
  if (Number(version.split('.')[0]) >= NEEDED) return null;
  return `Signpost needs Node ${NEEDED}; this is ${version}. Run "npm install" without --ignore-scripts (it brings Node ${NEEDED}), then "${command}".\n`;
}
