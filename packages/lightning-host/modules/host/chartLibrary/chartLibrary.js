/** The drawing library, loaded with the first chart. */
import { Chart, registerables } from 'chart.js';

Chart.register(...registerables);

export { Chart };
