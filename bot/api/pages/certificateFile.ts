import { type CertificateFile } from '../../contracts/matchingPage';
import { type PlanCertificate } from '../../usecases/runs/replayRun';

/** A plan's certificate as a file: figures, rules, and the prices that prove it, with the fingerprints of what it was made from and of what was made. */
export function certificateFile({ run, plan, proof }: PlanCertificate): CertificateFile {
  const { programme, id, structure, seed, pins, forbidden } = run;
  const { number, at, kind, rules, people, figures, input, digest } = plan;
  return {
    fileName: `${id}-plan-${number}.json`,
    content: {
      programme, run: id, plan: number, kind, structure, madeAt: new Date(at).toISOString(), seed, rules, people, pins, forbidden, figures,
      inputSha256: input.digest, planSha256: digest, ...(plan.proof && { proofSha256: plan.proof.digest, proof }),
    },
  };
}
